import type { PageContext } from "../document/page-context";
import { Section } from "../document/section";
import type { ExplainedContext } from "./types";

interface ContextSectionProps {
  page: PageContext;
  /** In the order in which they are tried. */
  contexts: ExplainedContext[];
}

/** In what ways a text can name a battery type, each with an example and with some of the words that tell it. */
export function ContextSection({ page, contexts }: ContextSectionProps) {
  const t = page.t.pages.method;
  return (
    <Section title={t.contexts} id="contexts">
      <p className="prose">{t.contextsLead}</p>
      <p className="prose">{t.decisive}</p>
      <ContextList page={page} contexts={contexts.filter(({ decisive }) => decisive)} />
      <p className="prose below">{t.weighed}</p>
      <ContextList page={page} contexts={contexts.filter(({ decisive }) => !decisive)} />
    </Section>
  );
}

function ContextList({ page, contexts }: ContextSectionProps) {
  const { common, pages } = page.t;
  return (
    <dl className="contexts">
      {contexts.map((one) => (
        <div key={one.context} id={`context.${one.context}`}>
          <dt>{common.context[one.context]}</dt>
          <dd>
            <p>{pages.method.contextSay[one.context]}</p>
            <Example parts={one.example[page.locale]} />
            <Words of={one} page={page} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Example({ parts }: { parts: ExplainedContext["example"]["en"] }) {
  return (
    <p className="example">
      {parts.map(({ text, role }) => {
        if (role === "term") return <u key={text}>{text}</u>;
        return role === "cue" ? <mark key={text}>{text}</mark> : text;
      })}
    </p>
  );
}

function Words({ of: { words, counts }, page }: { of: ExplainedContext; page: PageContext }) {
  const { locale } = page;
  const all = Object.values(counts);
  const sum = all.reduce((total, count) => total + count, 0);
  const { format } = new Intl.NumberFormat(locale);
  const say = page.t.pages.method.cueCount(format(counts[locale] ?? 0), format(sum), all.length);
  // A dot stays with the word before it where the line breaks.
  return <p className="remark">{`${say}${page.t.common.gap}${words[locale].join("\u00a0· ")}`}</p>;
}
