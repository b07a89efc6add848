/** How a report looks: light and dark, on paper, and on a phone. */
export const STYLES = `
:root{color-scheme:light dark;--ink:#1b1f24;--quiet:#57606a;--paper:#fff;--line:#d0d7de;--met:#d7f2dd;--partly:#fbeec2;--prompted:#dbe9fb;--wrong:#fbdcd9;--card:#f6f8fa;--link:#0550ae}
@media (prefers-color-scheme:dark){:root{--ink:#e6edf3;--quiet:#a3adb8;--paper:#0d1117;--line:#30363d;--met:#14532d;--partly:#5c4a07;--prompted:#17375e;--wrong:#6e1f1b;--card:#161b22;--link:#79b8ff}}
*{box-sizing:border-box}
html{font:16px/1.5 system-ui,sans-serif;background:var(--paper);color:var(--ink)}
body{max-width:60rem;margin:0 auto;padding:1rem}
h1{font-size:1.7rem;line-height:1.2;margin:.5rem 0}
h2{font-size:1.3rem;margin:2rem 0 .5rem;border-bottom:1px solid var(--line)}
h3{font-size:1.05rem;margin:1.2rem 0 .3rem}
a{color:var(--link)}
p,li{overflow-wrap:anywhere}
.quiet{color:var(--quiet)}
.score{font-size:1.25rem;font-weight:600}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
th,td{border-bottom:1px solid var(--line);padding:.35rem .6rem .35rem 0;text-align:left;vertical-align:top}
td.number,th.number{text-align:right}
figure{margin:1rem 0;background:#fff;border:1px solid var(--line);border-radius:6px;padding:.5rem;overflow-x:auto}
figure img{max-width:100%;height:auto;display:block}
figcaption{color:#57606a;font-size:.9rem}
pre.answer{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit;background:var(--card);border:1px solid var(--line);border-radius:6px;padding:.75rem;margin:.5rem 0}
mark{color:inherit;background:var(--met);border-radius:3px;padding:0 .1em}
mark.partly{background:var(--partly)}
mark.prompted{background:var(--prompted);text-decoration:underline dotted}
mark.wrong{background:var(--wrong);text-decoration:underline wavy}
mark a{font-size:.75em;vertical-align:super;text-decoration:none}
ul.findings{list-style:none;padding:0}
ul.findings li{border-left:4px solid var(--line);padding:.2rem 0 .2rem .6rem;margin:.4rem 0}
ul.findings li.met{border-color:#2da44e}ul.findings li.partly{border-color:#bf8700}ul.findings li.missed,ul.findings li.wrong{border-color:#cf222e}
.key span{display:inline-block;padding:0 .4em;border-radius:3px;margin-right:.5rem}
.key .met{background:var(--met)}.key .partly{background:var(--partly)}.key .prompted{background:var(--prompted)}.key .wrong{background:var(--wrong)}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
@media (max-width:30rem){html{font-size:15px}th,td{padding-right:.4rem}}
@media print{:root{color-scheme:light;--ink:#000;--quiet:#444;--paper:#fff;--card:#fff;--link:#000}body{max-width:none;padding:0}h2,h3{break-after:avoid}figure,ul.findings li{break-inside:avoid}a{text-decoration:none}}
`.trim();
