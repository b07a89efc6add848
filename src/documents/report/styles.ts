/** How a report looks: light and dark, on paper, and on a phone. Nothing is told by colour alone. */
export const STYLES = `
:root{color-scheme:light dark;--ink:#1b1f24;--quiet:#57606a;--paper:#fff;--line:#d0d7de;--met:#d7f2dd;--partly:#fbeec2;--prompted:#dbe9fb;--wrong:#fbdcd9;--card:#f6f8fa;--link:#0550ae;--good:#1a7f37;--half:#9a6700;--bad:#cf222e}
@media (prefers-color-scheme:dark){:root{--ink:#e6edf3;--quiet:#a3adb8;--paper:#0d1117;--line:#30363d;--met:#0f3d22;--partly:#453800;--prompted:#14304f;--wrong:#571a17;--card:#161b22;--link:#9ccbff;--good:#3fb950;--half:#d29922;--bad:#f85149}}
*{box-sizing:border-box}
html{font:16px/1.5 system-ui,sans-serif;background:var(--paper);color:var(--ink)}
body{max-width:60rem;margin:0 auto;padding:1rem;overflow-wrap:anywhere}
h1{font-size:1.7rem;line-height:1.2;margin:.5rem 0}
h2{font-size:1.3rem;margin:2rem 0 .5rem;border-bottom:1px solid var(--line)}
h3{font-size:1.05rem;margin:1.2rem 0 .3rem}
a{color:var(--link)}
.quiet{color:var(--quiet)}
.score{font-size:1.25rem;font-weight:600}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
th,td{border-bottom:1px solid var(--line);padding:.35rem .8rem .35rem 0;text-align:left;vertical-align:top;overflow-wrap:break-word}
th+th,td+td{padding-left:.8rem}
th.number,td.number{text-align:right;white-space:nowrap;overflow-wrap:normal}
figure{margin:1rem 0;border:1px solid var(--line);border-radius:6px;padding:.5rem}
figure img{max-width:100%;height:auto;display:block;margin:0 auto}
figcaption{color:var(--quiet);font-size:.9rem;margin-top:.3rem}
pre.answer{white-space:pre-wrap;font:inherit;background:var(--card);border:1px solid var(--line);border-radius:6px;padding:.75rem;margin:.5rem 0}
mark,.key span{color:inherit;border-radius:3px;padding:0 .1em}
mark.met,.key .met{background:var(--met);border-bottom:2px solid var(--good)}
mark.partly,.key .partly{background:var(--partly);border-bottom:2px dashed var(--half)}
mark.prompted,.key .prompted{background:var(--prompted);border-bottom:2px dotted var(--link)}
mark.wrong,.key .wrong{background:var(--wrong);border-bottom:3px double var(--bad)}
mark.missed{background:none}
mark a{font-size:.75em;vertical-align:super;line-height:1;padding:0 .15em;user-select:none}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.key{font-size:.9rem}
.key span{margin-right:.6rem;padding:0 .4em}
ul.findings{list-style:none;padding:0;margin:.3rem 0}
ul.findings li{border-left:4px solid var(--line);padding:.1rem 0 .1rem .6rem;margin:.5rem 0}
ul.findings li.met{border-color:var(--good)}
ul.findings li.partly{border-color:var(--half)}
ul.findings li.prompted{border-color:var(--link)}
ul.findings li.missed,ul.findings li.wrong{border-color:var(--bad)}
ul.findings li:target{background:var(--card)}
summary{cursor:pointer;padding:.3rem 0}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
@media (max-width:30rem){html{font-size:15px}body{padding:.6rem}th,td{padding-right:.5rem}}
@media print{:root{color-scheme:light;--ink:#000;--quiet:#444;--paper:#fff;--card:#fff;--link:#000;--line:#bbb;--good:#1a7f37;--half:#9a6700;--bad:#cf222e}body{max-width:none;padding:0}mark,.key span{background:none!important}h2,h3{break-after:avoid}figure,ul.findings li,tr{break-inside:avoid}a{text-decoration:none}details::details-content{content-visibility:visible;block-size:auto}}
`.trim();
