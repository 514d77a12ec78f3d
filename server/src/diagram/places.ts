import type { Analysis } from "../analysis/analysis.ts";
import type { Host } from "../analysis/hosting.ts";
import type { Network } from "../model/networking.ts";
import { badgesOf } from "./badges.ts";
import type { Copies, Copy } from "./copies.ts";
import { iconOf } from "./element-look.ts";
import { kindWords, labelOf, technologyOf, titled } from "./element-words.ts";
import type { Container } from "./scene.ts";

/** The container of everything that is ours. */
export const SYSTEM = "area:system";

/** What lies in what: regions in the system, networks in regions, subnets in networks, hosts in subnets. */
export interface Places {
  readonly containers: readonly Container[];
  /** The container of a copy. */
  parentOf(copy: Copy): string | undefined;
  /** The container of a network or subnet in a region; where it has none there, any that it has. */
  networkAt(name: string, region: string | undefined): string | undefined;
  /** The container of a region, else that of the system. */
  regionAt(region: string | undefined): string;
  /** Whether other things stand on it, so that it is a container itself. */
  isHost(copy: Copy): boolean;
  /** Whether the container `outer` holds the element, at any depth. */
  holds(outer: string, inner: string): boolean;
}

export function placesOf(analysis: Analysis, copies: Copies): Places {
  return new PlaceBuilder(analysis, copies).build();
}

class PlaceBuilder {
  readonly #analysis: Analysis;
  readonly #copies: Copies;
  readonly #containers = new Map<string, Container>();
  readonly #parents = new Map<string, string | undefined>();
  readonly #hosts: ReadonlySet<string>;

  constructor(analysis: Analysis, copies: Copies) {
    this.#analysis = analysis;
    this.#copies = copies;
    this.#hosts = new Set(copies.all.flatMap((copy) => this.#hostOf(copy)?.id ?? []));
  }

  build(): Places {
    this.#add({
      id: SYSTEM,
      kind: "system",
      parent: undefined,
      path: undefined,
      entity: undefined,
      badges: [],
      icon: "cloud",
      ...this.#systemWords(),
    });
    for (const region of this.#analysis.architecture.networking.regions ?? []) this.#region(region.id);
    this.#statedNetworks();
    for (const copy of this.#copies.all) this.#parents.set(copy.id, this.#placeOf(copy));
    for (const copy of this.#copies.all) if (this.#hosts.has(copy.id)) this.#host(copy);
    return {
      containers: outermostFirst([...this.#containers.values()]),
      parentOf: ({ id }) => this.#parents.get(id),
      networkAt: (name, region) => this.#networkAt(name, region),
      regionAt: (region) =>
        region !== undefined && this.#containers.has(`region:${region}`) ? `region:${region}` : SYSTEM,
      isHost: ({ id }) => this.#hosts.has(id),
      holds: (outer, inner) => this.#holds(outer, inner),
    };
  }

  #add(container: Container): string {
    if (!this.#containers.has(container.id)) this.#containers.set(container.id, container);
    return container.id;
  }

  #systemWords(): Pick<Container, "label" | "detail"> {
    const { components, databases, networking } = this.#analysis.architecture;
    const placed = [...networking.ingress, ...components, ...databases];
    const names = { azure: "Microsoft Azure", aws: "Amazon Web Services", gcp: "Google Cloud" } as const;
    const clouds = [...new Set(placed.flatMap((entity) => this.#analysis.cloudOf(entity) ?? []))].map(
      (cloud) => names[cloud],
    );
    if (clouds.length > 0) return { label: clouds.join(" and "), detail: undefined };
    const isOwn = placed.some((entity) => this.#analysis.modelOf(entity) === "on-premises");
    if (isOwn) return { label: "On-premises", detail: undefined };
    const hasRegions = this.#analysis.regionsOfFile().length > 0;
    return { label: "System", detail: hasRegions ? undefined : "where it runs is not stated" };
  }

  #region(region: string): string {
    const path = ["networking", "regions", region];
    const stated = this.#analysis.architecture.networking.regions?.some(({ id }) => id === region) === true;
    return this.#add({
      id: `region:${region}`,
      kind: "region",
      parent: SYSTEM,
      path: stated ? path : undefined,
      entity: undefined,
      label: region,
      detail: "Region",
      icon: "region",
      badges: this.#standsBy(region) ? [{ kind: "role", text: "standby", tone: "calm" }] : [],
    });
  }

  #standsBy(region: string): boolean {
    const here = this.#copies.all.filter((copy) => copy.region === region);
    return here.length > 0 && here.every(({ part }) => part === "standby" || part === "replica");
  }

  /** Networks that state their region are drawn even where nothing stands in them yet. */
  #statedNetworks(): void {
    for (const network of this.#networks()) {
      if (network.region === undefined && network.kind !== "on-premises") continue;
      const id = this.#network(network, network.region);
      for (const { id: subnet } of network.subnets ?? []) this.#subnet(network, subnet, id);
    }
  }

  #networks(): readonly Network[] {
    const { networks } = this.#analysis.architecture.networking;
    return networks === undefined || networks === "none" ? [] : networks;
  }

  #network(network: Network, region: string | undefined): string {
    const isSite = network.kind === "on-premises";
    const isInRegion = region !== undefined && !isSite;
    return this.#add({
      id: isInRegion ? `network:${network.id}@${region}` : `network:${network.id}`,
      kind: isSite ? "site" : "network",
      parent: isSite ? undefined : isInRegion ? this.#region(region) : SYSTEM,
      path: network.path,
      entity: undefined,
      label: titled(network.id),
      detail:
        network.kind === "vnet" ? "VNet" : network.kind === "vpc" ? "VPC" : (kindWords(network.kind) ?? "Network"),
      icon: isSite ? "building" : "network",
      badges: [],
    });
  }

  #subnet(network: Network, subnet: string, parent: string): string {
    const stated = network.subnets?.find(({ id }) => id === subnet);
    return this.#add({
      id: parent.replace(/^network:([^@]*)/, `subnet:$1/${subnet}`),
      kind: "subnet",
      parent,
      path: stated === undefined ? undefined : [...network.path, "subnets", subnet],
      entity: undefined,
      label: titled(subnet),
      detail: "Subnet",
      icon: "subnet",
      badges: stated?.isolated === true ? [{ kind: "protection", text: "isolated", tone: "good" }] : [],
    });
  }

  #placeOf(copy: Copy): string {
    const host = this.#hostOf(copy);
    if (host !== undefined) return host.id;
    const { entity, region } = copy;
    const names = entity.network ?? [];
    const networks = names.flatMap((name) => {
      const [first = "", subnet] = name.split("/");
      const network = this.#networks().find(({ id }) => id === first);
      return network === undefined ? [] : [{ network, subnet }];
    });
    const fitting =
      networks.find(({ network }) => network.region === region) ??
      networks.find(({ network }) => network.region === undefined || region === undefined);
    if (fitting === undefined) return region === undefined ? SYSTEM : this.#region(region);
    const id = this.#network(fitting.network, fitting.network.region ?? region);
    return fitting.subnet === undefined ? id : this.#subnet(fitting.network, fitting.subnet, id);
  }

  /** The copy of the host in the same region, else where there is but one. Hosts that go round in a circle hold nothing. */
  #hostOf(copy: Copy): Copy | undefined {
    const host: Host | undefined = this.#analysis.hostOf(copy.entity);
    if (
      host === undefined ||
      host === copy.entity ||
      this.#analysis.hostsOf(host).some(({ id }) => id === copy.entity.id)
    ) {
      return undefined;
    }
    const same = this.#copies.in(host.id, copy.region);
    const [only, ...others] = this.#copies.of(host.id);
    return same ?? (others.length === 0 ? only : undefined);
  }

  #host(copy: Copy): void {
    const { entity, id } = copy;
    this.#add({
      id,
      kind: "host",
      parent: this.#parents.get(id),
      path: entity.path,
      entity: entity.id,
      label: labelOf(entity),
      detail: technologyOf(entity, this.#analysis),
      icon: iconOf(entity, this.#analysis),
      badges: badgesOf(copy),
    });
  }

  #networkAt(name: string, region: string | undefined): string | undefined {
    const [network = "", subnet] = name.split("/");
    const all = [...this.#containers.keys()];
    const prefix = subnet === undefined ? `network:${network}` : `subnet:${network}/${subnet}`;
    const own = all.filter((id) => id === prefix || id.startsWith(`${prefix}@`));
    return own.find((id) => id === `${prefix}@${region}`) ?? own[0];
  }

  #holds(outer: string, inner: string): boolean {
    const parentOf = (id: string) => this.#containers.get(id)?.parent ?? this.#parents.get(id);
    for (let id = parentOf(inner); id !== undefined; id = parentOf(id)) if (id === outer) return true;
    return false;
  }
}

/** The order of a walk from the outside in, which keeps siblings in the order of the file. */
function outermostFirst(containers: readonly Container[]): readonly Container[] {
  const walk = (parent: string | undefined): readonly Container[] =>
    containers.filter((each) => each.parent === parent).flatMap((each) => [each, ...walk(each.id)]);
  return walk(undefined);
}
