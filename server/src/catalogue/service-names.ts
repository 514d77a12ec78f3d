import type { Architecture } from "../model/architecture.ts";
import type { NameFault } from "../model/name-faults.ts";
import { nearest } from "../text/nearest.ts";
import type { Path } from "../text/path.ts";
import type { Catalogue } from "./catalogue.ts";

/** Services that the catalogue does not know but whose key is nearly one of its own: likely slips of the pen. */
export function unknownServices(architecture: Architecture, catalogue: Catalogue): readonly NameFault[] {
  return servicesOf(architecture).flatMap(({ key, path }) => {
    if (key === "none" || catalogue.service(key) !== undefined) return [];
    const suggestion = nearest(key, catalogue.keys);
    if (suggestion === undefined) return [];
    const message = `"${key}" is no service of the catalogue; did you mean "${suggestion}"?`;
    return [{ check: "names/unknown-service", severity: "warning", path, message, related: [], suggestion }];
  });
}

/** Every key of the service catalogue that an architecture states, and where. */
export function servicesOf(architecture: Architecture): readonly { readonly key: string; readonly path: Path }[] {
  const { components, databases, externals, networking, identity, deployment } = architecture;
  const { ingress, egress, adminAccess, links } = networking;
  const stated: readonly { key: string | undefined; path: Path }[] = [
    ...[...components, ...databases].map(({ hosting, path }) => ({
      key: hosting?.service,
      path: [...path, "hosting", "service"],
    })),
    ...[...externals, ...ingress, ...egress, ...adminAccess, ...links].map(({ service, path }) => ({
      key: service,
      path: [...path, "service"],
    })),
    { key: identity?.secrets?.service, path: ["identity", "secrets", "service"] },
    { key: deployment?.registry?.service, path: ["deployment", "registry", "service"] },
  ];
  return stated.flatMap(({ key, path }) => (key === undefined ? [] : [{ key, path }]));
}
