/** The part of saxen that is used here; it brings no types. */
declare module "saxen" {
  export class Parser {
    on(event: "error", handler: (error: Error) => void): this;
    on(event: "openTag", handler: (name: string, attributes: () => Record<string, string>) => void): this;
    on(event: "closeTag", handler: (name: string) => void): this;
    on(event: "text" | "cdata" | "attention", handler: (value: string) => void): this;
    write(chunk: string): this;
    end(): Error | undefined;
  }
}
