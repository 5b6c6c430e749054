/**
 * The look of a report, light and dark. The four quadrant colours stay apart as colour-blind readers see them
 * (Machado, Oliveira & Fernandes 2009; a test computes it), and every mark has a shape of its own besides.
 */
export const REPORT_STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --card: #ffffff; --ink: #1f2328; --quiet: #5d6470; --rule: #e3e0d8; --accent: #3b63a8;
  --Q1: #b0900f; --Q2: #c41f8c; --Q3: #3d74e6; --Q4: #0a5a2a;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14161a; --card: #1b1e24; --ink: #e8e6e1; --quiet: #a0a6b1; --rule: #30343c; --accent: #8fb4f0;
    --Q1: #dea92a; --Q2: #e6337f; --Q3: #2d95f2; --Q4: #a9e5cf;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 16px/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  -webkit-text-size-adjust: 100%;
}
main { max-width: 60rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; }
h1, h2 { font-family: "Iowan Old Style", Palatino, "Palatino Linotype", Georgia, serif; font-weight: 600; line-height: 1.2; }
h1 { font-size: clamp(1.7rem, 5vw, 2.5rem); margin: 0 0 .25rem; text-wrap: balance; overflow-wrap: anywhere; }
h2 { font-size: 1.35rem; margin: 3rem 0 1rem; }
p { max-width: 42rem; margin: 0 0 .9rem; text-wrap: pretty; }
.lead { color: var(--quiet); }
small { font-size: .78rem; color: var(--quiet); font-weight: 400; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: .75rem; margin: 1.75rem 0 0; padding: 0; }
.tiles > div { background: var(--card); border: 1px solid var(--rule); border-radius: .75rem; padding: .9rem 1rem; }
.tiles dt { font-size: .85rem; color: var(--quiet); }
.tiles dd { margin: 0; }
.tiles dd strong { display: block; font-size: 1.9rem; line-height: 1.25; font-weight: 600; font-variant-numeric: tabular-nums; }
.tiles small { display: block; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--quiet); font-size: .85rem; padding-bottom: .6rem; }
th, td { padding: .5rem .6rem; text-align: right; vertical-align: top; border-bottom: 1px solid var(--rule); }
thead th { font-size: .85rem; font-weight: 600; vertical-align: bottom; }
th[scope="row"] { text-align: left; }
th small, td small { display: block; line-height: 1.35; }
td strong { font-weight: 600; }
.metrics { width: 100%; }
.metrics th[scope="colgroup"] { text-align: center; border-bottom-color: var(--quiet); }
.metrics .mean { color: var(--quiet); padding-right: 1.1rem; }
.metrics td small { white-space: nowrap; }
.settings th { font-weight: 500; color: var(--quiet); padding-left: 0; }
.settings td { text-align: left; overflow-wrap: anywhere; }
.confusion { table-layout: fixed; width: 100%; max-width: 36rem; }
.confusion th, .confusion td { text-align: center; }
.confusion tbody td { border: 2px solid var(--paper); border-radius: .4rem; vertical-align: middle; }
.confusion td small { color: inherit; }
.confusion td.right { outline: 2px solid var(--ink); outline-offset: -4px; }
${heat()}
figure { margin: 0; }
figure > svg { display: block; width: 100%; height: auto; background: var(--card); border: 1px solid var(--rule); border-radius: .75rem; }
figcaption { color: var(--quiet); font-size: .85rem; padding: .6rem .1rem 0; }
.plane { max-width: 42rem; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr)); gap: 1.25rem; }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; margin: 0; padding: 0; }
.legend svg { width: 1rem; height: 1rem; vertical-align: -.15rem; margin-right: .3rem; overflow: visible; }
svg text { fill: var(--quiet); font-size: 12px; font-family: inherit; font-variant-numeric: tabular-nums; }
svg .axis { font-size: 13px; fill: var(--ink); }
svg .middle, svg .middle text { text-anchor: middle; }
svg .end, svg .end text { text-anchor: end; }
svg .grid path { stroke: var(--rule); fill: none; }
svg .tint { fill-opacity: .07; }
svg .threshold { stroke: var(--quiet); stroke-width: 1.2; fill: none; }
svg .identity { stroke: var(--ink); stroke-width: 1.4; stroke-dasharray: 6 4; fill: none; }
svg .mean { stroke: var(--ink); stroke-width: 1.6; stroke-dasharray: 1 4; stroke-linecap: round; fill: none; }
svg .corner { font-size: 13px; paint-order: stroke; stroke: var(--card); stroke-width: 4px; stroke-linejoin: round; }
svg .corner tspan { font-weight: 700; fill: var(--ink); }
svg .ring { fill: var(--card); stroke: var(--quiet); stroke-width: 1.3; }
svg .ring.faint { fill: none; stroke-opacity: .35; }
svg .error { fill: none; stroke-opacity: .45; stroke-width: 1.2; }
svg .mark { fill-opacity: .72; stroke: var(--card); stroke-width: .8; }
svg .mark.many { fill-opacity: .62; stroke: none; }
svg .bar { fill: var(--accent); fill-opacity: .75; }
${quadrantColours()}
@media (max-width: 34rem) {
  main { padding: 1.5rem .9rem 3rem; }
  th, td { padding: .45rem .25rem; }
  .metrics { font-size: .88rem; }
  .metrics .mean { padding-right: .25rem; }
  .metrics td small { font-size: .64rem; }
  .metrics th[scope="row"] small { display: none; }
  small { font-size: .7rem; }
  figure > svg text, figure > svg .axis { font-size: 15px; }
  .plane > svg text, .plane > svg .axis, .plane > svg .corner { font-size: 17px; }
}
@media print { main { max-width: none; padding: 0; } h2 { break-after: avoid; } figure, table { break-inside: avoid; } }
`.trim();

/** Shades of a share, in steps of a tenth; never so strong that ink on them is hard to read. */
function heat(): string {
  const steps = Array.from({ length: 11 }, (_, i) => i);
  return steps
    .map((i) => `.heat-${i} { background: color-mix(in srgb, var(--accent) ${i * 5}%, var(--card)); }`)
    .join("\n");
}

function quadrantColours(): string {
  return ["Q1", "Q2", "Q3", "Q4"]
    .map(
      (q) => `svg .mark.${q}, svg .tint.${q} { fill: var(--${q}); }
svg .error.${q} { stroke: var(--${q}); }`,
    )
    .join("\n");
}
