import { isPlainMap, type PlainValue } from "../syntax/plain-value.ts";
import type { Path } from "../text/path.ts";
import { type Architecture, type Entity, STAGES } from "./architecture.ts";
import { Fields, type LoweringMemo, loweringMemo, type Reading, stated } from "./fields.ts";
import { lowerClient, lowerComponent, lowerDatabase, lowerExternal } from "./lower-entities.ts";
import { lowerNetworking } from "./lower-networking.ts";
import { lowerEngagement, lowerSections, lowerSla, lowerWaiver } from "./lower-sections.ts";
import { tooDeepPaths } from "./too-deep.ts";

/**
 * Lowers what a document says into the model: any value gives an architecture, of which it states as much as can be read.
 * `sourceAt` gives the text of a scalar as it is written, so that `version: 8.0` stays "8.0". `memo` is that of an earlier version
 * with the same defaults: an entry that is the same object as then is not lowered again. `ofRoot` is what the root file says by
 * itself, where others are merged into it.
 */
export function lower(
  value: PlainValue,
  sourceAt: (path: Path) => string | undefined = () => undefined,
  memo: LoweringMemo = loweringMemo(),
  ofRoot: PlainValue = value,
): Architecture {
  const unsettled: Reading["unsettled"] = new Map();
  const root = new Fields(isPlainMap(value) ? value : {}, [], { unsettled, sourceAt, memo });
  const defaults = root.fields("defaults");
  const connects = defaults?.fields("connects");
  const networking = lowerNetworking(root.fields("networking"), { ingress: defaults?.fields("ingress"), connects });
  const clients = root.entries("clients", (fields, id) => lowerClient(fields, id, connects));
  const externals = root.entries("externals", (fields, id) => lowerExternal(fields, id, connects));
  const components = root.entries(
    "components",
    (fields, id) => lowerComponent(fields, id, connects),
    defaults?.fields("components"),
  );
  const databases = root.entries(
    "databases",
    (fields, id) => lowerDatabase(fields, id, connects),
    defaults?.fields("databases"),
  );
  const { ingress, egress, adminAccess } = networking;
  return stated({
    name: root.text("name"),
    summary: root.text("summary"),
    stage: root.word("stage", STAGES) ?? "envisioning",
    include: root.texts("include") ?? [],
    clients,
    externals,
    networking,
    components,
    databases,
    slas: root.entries("slas", lowerSla),
    ...lowerSections(root),
    engagements: root.list("engagements", (item, path) => lowerEngagement(root, item, path)),
    notApplicable: root.list("notApplicable", (item, path) => lowerWaiver(root, item, path)) ?? [],
    entities: byId([...clients, ...externals, ...ingress, ...egress, ...adminAccess, ...components, ...databases]),
    // Included files are the place for details.
    tooDeep: isPlainMap(ofRoot) ? tooDeepPaths(ofRoot, memo.tooDeep) : [],
    unsettled,
  });
}

/** Of an identifier that is used twice the first one counts; that it is used twice is a finding of its own. */
function byId(entities: readonly Entity[]): ReadonlyMap<string, Entity> {
  const result = new Map<string, Entity>();
  for (const entity of entities) if (!result.has(entity.id)) result.set(entity.id, entity);
  return result;
}
