// The colours and faces of the site's own style (app/styles/tokens.css), and no more: the embedded page weighs little on
// the pages of others. No font is loaded. Its own ground stays under it, whatever the page around it is coloured.
export const embedStyle = `
:root{color-scheme:light dark;--paper:#fffdf8;--ink:#1b1a17;--soft:#5d594f;--rule:#d9d3c4;--solid:#2e5d34;--against:#a3271c;--wait:#6a5b86}
@media (prefers-color-scheme:dark){:root{--paper:#1d1b18;--ink:#eeeae0;--soft:#a9a294;--rule:#3a362e;--solid:#93c99a;--against:#f08a7d;--wait:#b9a8dd}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:14px/1.45 "Helvetica Neue",Arial,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
article{display:grid;grid-template-columns:1fr 168px;gap:12px 20px;min-height:100vh;padding:16px 18px;border:1px solid var(--rule);align-content:start}
article.gone{display:block}
h1{margin:2px 0 6px;font:600 20px/1.25 Charter,Georgia,"Songti SC","Noto Serif CJK SC",serif;overflow-wrap:anywhere;display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden}
p{margin:0 0 6px;overflow-wrap:anywhere}
.soft{color:var(--soft);font-size:12px}
.lead{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:3;overflow:hidden}
.corrected{border-left:3px solid var(--wait);padding-left:8px}
.keep{white-space:nowrap}
a{color:inherit}
.stamp{--tone:var(--soft);align-self:start;border:2px solid currentColor;padding:10px;text-align:center;color:var(--tone)}
.stamp svg{display:block;margin:0 auto 4px}
.stamp strong{display:block;font:600 18px/1.2 Charter,Georgia,"Songti SC","Noto Serif CJK SC",serif}
.stamp.long strong{font-size:14px}
.stamp span{font-size:12px}
.o-supported{--tone:var(--solid)}.o-contradicted{--tone:var(--against)}.o-undecided{--tone:var(--wait)}.o-consistent{--tone:var(--ink)}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
@media (max-width:460px){article{grid-template-columns:1fr}.stamp{display:flex;gap:8px;align-items:center;justify-content:center;flex-wrap:wrap;order:-1}.stamp svg{margin:0;width:28px;height:28px}}
`;
