import type { PageContext } from "../document/page-context";
import type { Vouched as VouchedValue } from "./types";

/** Who says so, how far it can be trusted, and where that is cited. */
export function Voucher({ stated, page }: { stated: Omit<VouchedValue<unknown>, "value">; page: PageContext }) {
  const { common } = page.t;
  return (
    <span className="voucher">
      {stated.confidence !== "not-known" && (
        <abbr title={common.confidence[stated.confidence]}>{stated.confidence}</abbr>
      )}
      {stated.sources.map((id) => (
        <a key={id} href={`#source-${id}`}>
          {id}
        </a>
      ))}
    </span>
  );
}

/** A value, or that no source states it; with the remark that belongs to it. */
export function Value({
  value,
  stated,
  page,
}: {
  value: string | null;
  stated: VouchedValue<unknown>;
  page: PageContext;
}) {
  return (
    <>
      {value ?? <span className="soft">{page.t.common.notStated}</span>} <Voucher stated={stated} page={page} />
      {stated.note && <small className="remark">{stated.note[page.locale]}</small>}
    </>
  );
}
