/** What the page adds to the looks of the picture: what is chosen, searched for, filtered and down. */
export const PICTURE_STYLES = `
:host{display:block}
svg{display:block}
.archbook{--ab-canvas:var(--vscode-editor-background,Canvas)}
[data-id],.marker[data-marker]{cursor:pointer;outline:none}
.legend .marker{cursor:default}
.card:hover>.face,.container:hover>.area{stroke-opacity:1;stroke-width:1.8}
.wire:hover .line{stroke-width:2.6}
.selected>.face,.selected>.area{stroke:var(--ab-compute);stroke-opacity:1;stroke-width:2.6}
.card.selected{filter:drop-shadow(0 0 5px var(--ab-compute))}
.wire.selected,.wire.joined{color:var(--ab-compute)}
.wire.selected .line,.wire.joined .line{stroke-width:2.6}
[data-id]:focus-visible>.face,[data-id]:focus-visible>.area,.marker:focus-visible circle{stroke:var(--vscode-focusBorder,#0078d4);stroke-opacity:1;stroke-width:3}
.card.faded,.wire.faded,.plate.faded,.marker.faded{opacity:.16}
.container.faded>.label,.container.faded>.detail,.container.faded>.emblem,.container.faded>.pill{opacity:.25}
[data-fault=down].card,[data-fault=stopped].card{opacity:.72}
[data-fault=down]>.face,[data-fault=down]>.area{stroke:var(--ab-marker);stroke-opacity:1;stroke-width:2.4;stroke-dasharray:5 3}
[data-fault=stopped]>.face,[data-fault=stopped]>.area{stroke:var(--ab-marker);stroke-opacity:1;stroke-width:2}
[data-fault=weakened]>.face,[data-fault=weakened]>.area{stroke:var(--ab-marker-warning);stroke-opacity:1;stroke-width:2}
[data-fault=unjudged]>.face,[data-fault=unjudged]>.area{stroke:var(--ab-marker-warning);stroke-opacity:1;stroke-width:1.6;stroke-dasharray:2 3}
[data-fault=cut]{opacity:.3}
.fault-tag rect{fill:var(--ab-marker)}
[data-fault=weakened]>.fault-tag rect,[data-fault=unjudged]>.fault-tag rect{fill:var(--ab-marker-warning)}
.archbook .fault-tag text{fill:var(--ab-marker-ink);font-size:11px;font-weight:600;text-anchor:middle}
:host-context(.vscode-high-contrast) :is(.card,.wire,.plate,.marker).faded{opacity:.35}
:host-context(.vscode-high-contrast) .selected>.face,:host-context(.vscode-high-contrast) .selected>.area{stroke:var(--vscode-contrastActiveBorder,#f38518);stroke-width:3.5}
:host-context(.vscode-high-contrast-light) .archbook{--ab-rim:1;--ab-pill-rim:currentColor;--ab-muted:#292929;--ab-ink:#000;--ab-hairline:#292929;--ab-line:#292929;--ab-soft:#292929}
@media (prefers-reduced-motion:no-preference){.card,.wire,.plate,.marker{transition:opacity .15s ease-out}}
@media (forced-colors:active){svg{forced-color-adjust:none}}
`;
