/** The look of what only a report of training shows, beside `REPORT_STYLE`. */
export const TRAINING_STYLE = `
.warning { max-width: 46rem; margin: 1.25rem 0 1.5rem; padding: .9rem 1.1rem; border: 1px solid var(--Q1); border-left-width: .4rem; border-radius: .6rem; background: color-mix(in srgb, var(--Q1) 9%, var(--card)); }
.warning strong { display: block; }
.warning ul { margin: .3rem 0 0; padding-left: 1.1rem; }
.metrics .beside { color: var(--quiet); }
.metrics tbody + tbody th, .metrics tbody + tbody td { background: color-mix(in srgb, var(--accent) 5%, transparent); }
.overall { margin-top: 1.5rem; }
.overall td:last-child { color: var(--quiet); }
.dense { font-size: .85rem; margin-top: 1.25rem; }
.dense caption { font-size: .85rem; }
.dense th, .dense td { padding: .3rem .5rem; }
.dense th[scope="row"] { padding-left: 0; font-weight: 500; }
.dense th[scope="colgroup"] { text-align: center; border-bottom-color: var(--quiet); }
.dense tfoot th, .dense tfoot td, .dense .total th, .dense .total td { font-weight: 650; border-top: 1.5px solid var(--quiet); }
.dense tfoot tr + tr th, .dense tfoot tr + tr td { border-top: 0; }
.comparison .name, .comparison .chosen { text-align: left; }
.comparison td.best { background: color-mix(in srgb, var(--accent) 11%, transparent); }
.comparison td.best span { color: var(--accent); }
.comparison td { white-space: nowrap; }
.comparison td.chosen { white-space: normal; min-width: 11rem; color: var(--quiet); font-size: .85rem; }
h2 + .wide > .dense { margin-top: 0; }
.pair > figure:only-child { max-width: 29rem; }
.wide + p { margin-top: 1.1rem; }
.wide caption { max-width: calc(100vw - 2rem); text-wrap: pretty; }
.spread { margin-top: 1.5rem; }
.side { display: flex; flex-wrap: wrap; gap: 0 3rem; align-items: flex-start; }
.legend .line { width: 1.9rem; }
svg .curve path { fill: none; stroke-linejoin: round; stroke-linecap: round; }
svg .curve .validation { stroke: var(--accent); stroke-width: 2.4; }
svg .curve .training { stroke: var(--quiet); stroke-width: 1.8; stroke-dasharray: 6 4; }
svg .curve.faint path { stroke-width: 1; stroke-opacity: .4; }
svg .best { fill: var(--card); stroke: var(--accent); stroke-width: 2.4; }
svg .best.faint { fill: var(--accent); stroke: none; fill-opacity: .55; }
svg .stem { stroke: var(--accent); stroke-width: 1; fill: none; }
svg .drop { stroke: var(--Q2); stroke-width: 1.2; stroke-dasharray: 2 4; fill: none; }
svg .drop-mark { fill: var(--Q2); }
svg .whisker { stroke: var(--ink); stroke-width: 1.3; fill: none; }
@media (max-width: 34rem) {
  .curves > svg text, .curves > svg .axis { font-size: 20px; }
  .importance > svg text { font-size: 13px; }
  .dense th, .dense td { padding: .3rem .4rem; }
}
@media print {
  .wide { overflow: visible; }
  .dense { font-size: .66rem; }
  .dense th, .dense td { padding: .2rem .28rem; }
  .warning, .tiles > div { break-inside: avoid; }
}
`.trimEnd();
