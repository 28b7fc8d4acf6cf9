import { Fragment } from "react";
import type { PageContext } from "../document/page-context";
import { Remark } from "../document/remark";
import type { Vouched as VouchedValue } from "./types";

interface VoucherProps {
  stated: Omit<VouchedValue<unknown>, "value">;
  page: PageContext;
  /** The page that lists the sources, where it is not this one. */
  at?: string;
}

/** Who says so, how far it can be trusted, and where that is cited. */
export function Voucher({ stated, page, at }: VoucherProps) {
  const { common } = page.t;
  return (
    <span className="voucher">
      {stated.confidence !== "not-known" && (
        <abbr title={common.confidence[stated.confidence]}>{stated.confidence}</abbr>
      )}
      <SourceLinks ids={stated.sources} page={page} at={at} />
    </span>
  );
}

/** The ids of sources, each a way to its citation. */
export function SourceLinks({ ids, page, at }: { ids: string[] } & Omit<VoucherProps, "stated">) {
  return ids.map((id) => (
    <Fragment key={id}>
      {" "}
      <a href={at ? page.href(`${at}#source-${id}`) : `#source-${id}`}>{id}</a>
    </Fragment>
  ));
}

/** A value, or that no source states it; with the remark that belongs to it. */
export function Value({ value, stated, page, at }: { value: string | null } & VoucherProps) {
  return (
    <>
      {value ?? <span className="soft">{page.t.common.notStated}</span>} <Voucher stated={stated} page={page} at={at} />
      {stated.note && <Remark>{stated.note[page.locale]}</Remark>}
    </>
  );
}
