import type { Dictionary } from "@/lib/i18n";
import { Choice, Field, type FormState } from "./field";

/** How the test was done and by whom; what stays empty counts as not stated. */
export function TestConditions({ state, t }: { state: FormState; t: Dictionary["form"] }) {
  const notStated = { value: "", say: t.notStated };
  const yesNo = [notStated, { value: "yes", say: t.yes }, { value: "no", say: t.no }];
  const by = (["maker", "laboratory", "authority"] as const).map((value) => ({ value, say: t.sampledByWord[value] }));
  const number = { inputMode: "decimal" as const, placeholder: t.notStated };
  const words = { placeholder: t.notStated };
  return (
    <div className="two">
      <Field name="test.temperatureC" label={t.temperatureC} state={state} input={number} />
      <Field name="test.durationH" label={t.durationH} state={state} input={number} />
      <Choice name="test.vacuum" label={t.vacuum} state={state} choices={yesNo} />
      <Field name="test.balanceAccuracyG" label={t.balanceAccuracyG} state={state} input={number} />
      <Choice name="test.visibleLiquid" label={t.visibleLiquid} state={state} choices={yesNo} />
      <Choice name="test.sampledBy" label={t.sampledBy} state={state} choices={[notStated, ...by]} />
      <Field name="test.ambientTemperatureC" label={t.ambientTemperatureC} state={state} input={number} />
      <Field name="test.humidityPct" label={t.humidityPct} state={state} input={number} />
      <Field name="test.product" label={t.testProduct} state={state} input={words} />
      <Field name="test.laboratory" label={t.laboratory} state={state} input={words} />
      <Field name="test.reportNumber" label={t.reportNumber} state={state} input={words} />
    </div>
  );
}
