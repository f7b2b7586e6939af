/** The portal's one style sheet. System fonts, no pictures; tables turn into cards on narrow screens; prints plainly. */
export const STYLE = `
:root{color-scheme:light;--ink:#1c1b1a;--soft:#544f4b;--line:#8a827c;--rule:#ddd5cc;--paper:#fff;--ground:#f5f1ec;--flag:#a61c1c;--link:#14509f;--good:#1d6b34;--wait:#8a5a00}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-padding-bottom:6rem}
body{margin:0;background:var(--ground);color:var(--ink);font:1.0625rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;overflow-wrap:break-word}
h1{margin:.25rem 0 1rem;font-size:1.625rem;line-height:1.25;text-wrap:balance}
h2{margin:0 0 .75rem;font-size:1.25rem;line-height:1.3}
.scroll+h2,details+h3{margin-top:1.25rem}
h3{margin:0 0 .25rem;font-size:1.0625rem;line-height:1.4}
p,ul,ol,dl{margin:0 0 .75rem}
a{color:var(--link)}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid #1f5fbf;outline-offset:2px}
.skip{position:absolute;left:-99rem}
.skip:focus{left:.5rem;top:.5rem;z-index:2;padding:.5rem 1rem;background:#fff}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.stamp{margin:0;color:var(--ink);padding:.4rem 1rem;background:#fff3c4;border-bottom:1px solid #d9b93b;text-align:center;font-size:1rem;font-weight:600}
header{background:var(--flag);color:#fff}
.bar{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem 1.25rem;max-width:72rem;margin:0 auto;padding:.6rem 1rem}
.bar a{color:#fff}
.bar :focus-visible{outline-color:#fff}
.brand{font-size:1.25rem;font-weight:700;text-decoration:none}
.province{margin-right:auto}
.bar nav{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem}
.person{display:flex;align-items:center;gap:.75rem}
.person button,.plain{padding:.35rem .75rem;border:1px solid #fff;border-radius:.25rem;background:transparent;color:#fff;font:inherit;cursor:pointer}
.person button:hover{background:#fff;color:var(--flag)}
main{max-width:72rem;margin:0 auto;padding:1rem}
.trail{margin:0 0 .5rem;padding:0;list-style:none;font-size:1rem}
.trail li{display:inline}
.trail li+li:before{content:"› ";color:var(--soft)}
section,.card{margin:0 0 1rem;padding:1rem 1.25rem;background:var(--paper);border:1px solid var(--rule);border-radius:.375rem}
section>:last-child,.card>:last-child,.note>:last-child{margin-bottom:0}
.soft,small{color:var(--soft);font-size:1rem}
.note{margin:0 0 1rem;padding:.75rem 1rem;border-left:.3rem solid var(--link);background:#e9f1fb}
.note.warn{border-color:#c98a00;background:#fff5dd}
.note.fault{border-color:var(--flag);background:#fdecea}
.note.good{border-color:var(--good);background:#e8f4eb}
.note strong{display:block}
.note strong.in{display:inline}
.state{display:inline-block;padding:.05rem .6rem;border-radius:1rem;border:1px solid currentColor;font-size:1rem;font-weight:600;white-space:nowrap}
.state.good{color:var(--good)}.state.wait{color:var(--wait)}.state.bad{color:var(--flag)}.state.none{color:var(--soft)}
.links{display:flex;flex-wrap:wrap;gap:.5rem 1.25rem;margin:0 0 .75rem;padding:0;list-style:none}
.button,button.main,button.second{display:inline-block;min-height:2.75rem;padding:.55rem 1.1rem;border:0;border-radius:.25rem;background:var(--flag);color:#fff;font:inherit;font-weight:600;text-decoration:none;cursor:pointer}
.button:hover,button.main:hover{background:#861414}
.button.second,button.second{background:#fff;color:var(--flag);box-shadow:inset 0 0 0 2px var(--flag)}
.button.second:hover,button.second:hover{background:#fdecea}
.actions{display:flex;flex-wrap:wrap;gap:.75rem;align-items:center;margin:0 0 .75rem}
.facts{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1.25rem}
.facts dt{color:var(--soft)}
.facts dd{margin:0}
.facts p{margin:0}
code{font:1rem/1.4 ui-monospace,"Cascadia Mono",Consolas,"Roboto Mono",monospace;overflow-wrap:anywhere}
.steps{margin:0 0 .75rem;padding:0;list-style:none;border-left:2px solid var(--line)}
.steps li{position:relative;padding:0 0 .75rem 1.25rem}
.steps li:last-child{padding-bottom:0}
.steps li:before{content:"";position:absolute;left:-.5rem;top:.4rem;width:.875rem;height:.875rem;border:2px solid var(--line);border-radius:50%;background:#fff}
.steps .past:before{background:var(--line)}
.steps .now:before{border-color:var(--flag);background:var(--flag)}
.steps .now b{color:var(--flag)}
.steps span{display:block;color:var(--soft);font-size:1rem}
.scroll{overflow-x:auto}
table{width:100%;border-collapse:collapse;margin:0 0 .75rem}
caption{padding:0 0 .5rem;text-align:left;color:var(--soft)}
.scroll>table:last-child{margin:0}
th .soft{font-weight:400}
th,td{padding:.55rem .6rem;border-top:1px solid var(--rule);text-align:left;vertical-align:top}
thead th{border-top:0;border-bottom:2px solid var(--line);vertical-align:bottom;font-size:1rem}
tbody th{font-weight:600}
.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
tr.group>*{background:#f3ede6}
tr.mine>*{background:#fff8e3}
td p{margin:0 0 .25rem}
details{margin:.25rem 0 0}
summary{color:var(--link);cursor:pointer}
label{font-weight:600}
.hint{display:block;color:var(--soft);font-size:1rem;font-weight:400}
.field{margin:0 0 1rem;max-width:36rem}
input[type=text],select,textarea,input[type=file]{display:block;width:100%;min-height:2.75rem;margin-top:.25rem;padding:.5rem .75rem;border:1px solid var(--line);border-radius:.25rem;background:#fff;color:inherit;font:inherit}
textarea{min-height:4.5rem;resize:vertical}
input.short,select.short{max-width:9rem}
input[type=radio],input[type=checkbox]{width:1.15rem;height:1.15rem;margin:0 .4rem 0 0;vertical-align:-.15rem;accent-color:var(--flag)}
[aria-invalid=true]{border:2px solid var(--flag)!important}
.error{margin:.25rem 0 0;color:var(--flag);font-weight:600}
fieldset{margin:0 0 .5rem;padding:0;border:0}
legend{padding:0;font-weight:600}
.choice{display:inline-block;margin:0 1.5rem .35rem 0;padding:.25rem 0;font-weight:400}
.line{scroll-margin-top:1rem}
.line .facts{margin-bottom:.75rem}
.change{display:flex;flex-wrap:wrap;gap:.75rem;max-width:48rem}
.because{flex:1 1 16rem}.correct{flex:1 1 100%}.count{display:flex;gap:.75rem;align-items:center;justify-content:space-between}.count label{font-weight:400}.count input{flex:0 0 6rem}
fieldset:not(:has(.error,[value=CHANGED]:checked)) .grant,fieldset:not(:has(.error,[value=CORRECTED]:checked)) .correct,fieldset:not(:has(.error,[value=CHANGED]:checked,[value=CORRECTED]:checked)) .because{display:none}
.file{display:flex;gap:.25rem 1rem;align-items:flex-start;justify-content:space-between;margin:0 0 .5rem}.file>div{min-width:0}.file form{margin:0}
button.small{min-height:2.25rem;padding:.2rem .8rem;border:1px solid var(--line);border-radius:.25rem;background:#fff;color:var(--ink);font:inherit;cursor:pointer}button.small:hover{border-color:var(--flag);color:var(--flag)}
.sticky{position:sticky;bottom:0;padding:.75rem 1.25rem;background:#fff;border:1px solid var(--line);border-radius:.375rem}
.sticky .actions{margin:0}
@media(min-width:60rem){.line.entries{display:block}}
.entries .change{max-width:none}.entry{flex:1 1 14rem;max-width:26rem;display:flex;flex-direction:column;justify-content:flex-end}.entry.wide{flex:1 1 100%;max-width:none}.entry label{font-weight:400}.entry input,.entry select{width:100%;max-width:none}.entry textarea{min-height:2.75rem;field-sizing:content}
.part{padding:.25rem 0 .5rem}.part+.part{border-top:1px solid var(--rule)}.part legend{font-size:1.1rem}.part details+p{margin-top:.5rem}.field.wording{max-width:none}.wording .entry{flex:1 1 12rem}
.aside dt{margin-top:.5rem}.aside dd{margin:0}
.sides{margin:0 0 1rem}.choice.side{display:block;margin:0}
.drop{margin:0 0 1rem;padding:1rem 1.25rem;border:2px dashed var(--line);border-radius:.375rem;background:var(--ground)}.drop.over{border-color:var(--flag);background:#fdecea}
footer{max-width:72rem;margin:0 auto;padding:0 1rem 2rem;color:var(--soft);font-size:1rem}
@media(min-width:60rem){.aside{display:grid;grid-template-columns:minmax(0,3fr) minmax(0,2fr);gap:0 1rem;align-items:start}.aside>.beside{position:sticky;top:.5rem;max-height:calc(100vh - 1rem);overflow:auto}}
@media(min-width:60rem){.line{display:grid;grid-template-columns:3fr 2fr;gap:0 2rem}.line h3{grid-column:1/-1;margin-bottom:.5rem}.line .facts{margin:0}}
@media(max-width:37.5rem){
main{padding:.75rem}section,.card{padding:.9rem}
h1{font-size:1.375rem}
.bar{padding:.5rem .75rem}.province{flex-basis:60%}.person{width:100%;justify-content:space-between}
.facts{grid-template-columns:1fr;gap:0}.facts dd{margin-bottom:.5rem}
.button,button.main,button.second{width:100%;text-align:center}
thead{position:absolute;left:-99rem}
table,caption,tbody,tr,th,td{display:block}
tbody tr{padding:.6rem 0;border-top:2px solid var(--rule)}
th,td{padding:.15rem .35rem;border:0}
td.n,td[data-label]{display:flex;gap:1rem;justify-content:space-between;text-align:right}
td[data-label]:before{content:attr(data-label);flex:none;max-width:50%;color:var(--soft);text-align:left;white-space:normal}
td.wide[data-label]{display:block;text-align:left}
td.wide[data-label]:before{display:block;max-width:none}
td:empty{display:none!important}
.sticky{position:static}
}
@media print{
body{background:#fff;font-size:11pt}
header{background:#fff;color:#000;border-bottom:1px solid #000}.bar a{color:#000;text-decoration:none}
.bar nav,.person form,.trail,.skip,.actions,.links,.noprint,footer{display:none}
main{max-width:none;padding:.5cm 0}section,.card{border:0;padding:0;break-inside:avoid-page}
.note{border:1px solid #000;background:#fff}a{color:#000}
table{font-size:10pt}thead{display:table-header-group}tr{break-inside:avoid}
details>*{display:revert}
}
`;
