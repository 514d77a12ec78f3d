import { countriesOf } from "../../../catalogue/area.ts";
import type { Catalogue } from "../../../catalogue/catalogue.ts";
import { defineCheck } from "../../define-check.ts";
import { listWords } from "../../wording/list-words.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "risk",
  severity: "information",
  subject: "usage",
  asks: "Is there a requirement to be present in several geographies (latency, law, customers)?",
  why: "Geo-presence is not the same as redundancy; it changes data placement.",
  example: "regions: [westeurope, eastus2]",
  references: ["Technical discovery session: agenda (geo-distribution)"],
  answeredBy: ["networking.regions", "usage.geography"],
  reportedAt: ["usage.geography", "compliance.residency", "usage"],

  *check(usage, { architecture, analysis, catalogue }) {
    const residency = architecture.compliance?.residency ?? [];
    const areas = [...new Set(residency.map((word) => areaOf(word, catalogue)))];
    const isGlobal = usage?.geography?.spread === "global";
    const regions = analysis.regionsOfFile();
    if ((!isGlobal && areas.length < 2) || regions.length === 0 || !isOneArea(regions, catalogue)) return;
    yield { isGlobal, areas: areas.length < 2 ? [] : areas, regions };
  },
  message({ isGlobal, areas, regions }) {
    const wanted = [
      ...(isGlobal ? ["users are all over the world"] : []),
      ...(areas.length === 0 ? [] : [`data has to reside in ${listWords(areas)}`]),
    ].join(", ");
    const reasons = [...(isGlobal ? ["distance"] : []), ...(areas.length === 0 && !isGlobal ? [] : ["law"])];
    return (
      `${wanted.charAt(0).toUpperCase()}${wanted.slice(1)}, and everything runs in ${listWords(regions)}: ` +
      `${reasons.join(", or ")}${reasons.length > 1 ? "," : ""} may ask for more places.`
    );
  },

  fixes: [
    {
      title: "Add a region",
      at: "$",
      snippet: ["networking:", "  regions: [${1:westeurope}, ${2:eastus2}]"].join("\n"),
    },
  ],

  examples: [
    {
      title: "Users everywhere, one region",
      bad: yaml`
        architecture: 1
        name: Shop
        usage:
          geography: { spread: global }
        # ^^^^^^^^^ Users are all over the world, and everything runs in westeurope: distance, or law, may ask for more places.
        networking:
          regions: [westeurope]
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        usage:
          geography: { spread: global }
        networking:
          regions: [westeurope, eastus2]
      `,
    },
    {
      title: "Data of two areas, and regions of one",
      bad: yaml`
        architecture: 1
        name: Shop
        compliance: { residency: [EU, US] }
                    # ^^^^^^^^^ Data has to reside in EU and US, and everything runs in westeurope and northeurope: law may ask for more places.
        networking:
          regions: [westeurope, northeurope]
      `,
    },
    {
      title: "Regions in two areas",
      good: yaml`
        architecture: 1
        name: Shop
        usage: { geography: { spread: global } }
        networking: { regions: [westeurope, eastus2] }
      `,
    },
    {
      title: "One continent, one area, two of its countries",
      good: yaml`
        architecture: 1
        name: Shop
        usage: { geography: { spread: continent } }
        compliance: { residency: [DE, FR] }
        networking: { regions: [germanywestcentral] }
      `,
    },
    {
      title: "No region is stated yet, or one that is not known",
      good: yaml`
        architecture: 1
        name: Shop
        usage: { geography: { spread: global } }
        networking: { regions: [westeurope, our-cellar] }
      `,
    },
  ],
});

/** Whether all stand in one area; one region does, wherever it is. */
function isOneArea(regions: readonly string[], catalogue: Catalogue): boolean {
  if (regions.length === 1) return true;
  const areas = new Set(regions.map((id) => catalogue.region(id)?.area));
  return areas.size === 1 && !areas.has(undefined);
}

/** The area that a word of `compliance.residency` names, or lies in: all of the EU is one. */
function areaOf(word: string, catalogue: Catalogue): string {
  const region = catalogue.region(word);
  if (region !== undefined) return region.area;
  const [country, ...others] = countriesOf(word) ?? [];
  if (others.length > 0 || country === undefined) return word;
  return countriesOf("EU")?.includes(country) ? "EU" : word;
}
