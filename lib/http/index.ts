export { answerProblem } from "./answer-problem";
export { checkOrigin, type OriginRule } from "./check-origin";
export { describeFailure, type Failure } from "./describe-failure";
export { chargeRate, clientAddress, limitRate } from "./limit-rate";
export { publicUrl } from "./public-url";
export { BODY_LIMIT, readBody, readForm, readJson, readNothing } from "./read-body";
export { readUpload, type Upload } from "./read-upload";
export { refuseMethod } from "./refuse-method";
export { streamLines } from "./stream-lines";
