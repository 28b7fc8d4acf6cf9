export { audit } from "./audit";
export * from "./types";
