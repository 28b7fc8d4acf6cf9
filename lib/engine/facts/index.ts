export { collectFacts } from "./collect-facts";
