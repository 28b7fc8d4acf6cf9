import type { Answer, Progress, Question } from "./worker-messages";

/** Where the build puts the worker's program; its folder's headers forbid it every request but for scripts of this site. */
const PROGRAM = "/device/audit-worker.js";

type Asked = Question extends infer One ? (One extends unknown ? Omit<One, "turn"> : never) : never;

/** The engine in a worker of this page: each question is answered once, in order. */
export interface DeviceEngine {
  /** `hear` is told the share that is done, where that takes long. */
  ask(question: Asked, hear?: (share: number) => void): Promise<Answer>;
  stop(): void;
}

/** Throws where the browser knows no workers. A program that cannot be fetched or run answers `fault`. */
export function startDeviceEngine(): DeviceEngine {
  const worker = new Worker(PROGRAM, { type: "module" });
  const waiting = new Map<number, (answer: Answer) => void>();
  const hearing = new Map<number, (share: number) => void>();
  let turns = 0;
  let broken = false;

  const settle = (answer: Answer) => {
    waiting.get(answer.turn)?.(answer);
    waiting.delete(answer.turn);
    hearing.delete(answer.turn);
  };
  worker.onmessage = ({ data }: MessageEvent<Answer | Progress>) => {
    if ("share" in data) hearing.get(data.turn)?.(data.share);
    else settle(data);
  };
  worker.onerror = () => {
    broken = true;
    for (const turn of [...waiting.keys()]) settle({ turn, fault: true });
  };

  return {
    ask: (question, hear) =>
      new Promise((resolve) => {
        const turn = ++turns;
        if (broken) return resolve({ turn, fault: true });
        waiting.set(turn, resolve);
        if (hear) hearing.set(turn, hear);
        worker.postMessage({ turn, ...question });
      }),
    stop: () => worker.terminate(),
  };
}
