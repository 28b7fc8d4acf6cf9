/**
 * One value a process, made at first use. The bundler gives each route its own copy of a module, so a connection
 * pool or a rate limit kept in a module's variable would be several.
 */
export function processWide<T>(name: string, make: () => T): T {
  const shelf = globalThis as { [key: symbol]: T | undefined };
  const key = Symbol.for(`touchstone.${name}`);
  shelf[key] ??= make();
  return shelf[key];
}
