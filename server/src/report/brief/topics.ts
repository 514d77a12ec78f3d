import type { Engagement } from "../../model/sections.ts";

/** What is talked about in one go: areas of the checklist under a heading of the letter that invites to the session. */
export interface Topic {
  readonly id: string;
  readonly title: string;
  readonly areas: readonly string[];
  /** Words of `adviceOn` and of agreed areas that mean this topic; hyphens are spaces. */
  readonly words: RegExp;
  /** The piece of work that it leads to; nothing, where it leads to none. */
  readonly work: TopicWork | undefined;
}

export interface TopicWork {
  readonly area: string;
  readonly kind: NonNullable<Engagement["kind"]>;
  /** When the work is done, beside its own questions being answered. */
  readonly success: string;
}

/** In the order of the agenda: the application, its physical architecture, its requirements, its way there; who builds it comes last. */
export const TOPICS: readonly Topic[] = [
  {
    id: "application",
    title: "Application and users",
    areas: ["diagram-detail", "clients", "usage", "performance", "tenancy", "messaging"],
    words:
      /\b(?:performance|tenan\w*|multi ?tenan\w*|saas|load|latency|messaging|event\w*|microservices?|front ?end|api)\b/,
    work: {
      area: "application design",
      kind: "design-session",
      success: "Who uses the system, how often, and how customers share it is written down with numbers",
    },
  },
  {
    id: "network",
    title: "Network topology",
    areas: ["ingress", "isolation", "connectivity"],
    words: /\b(?:network\w*|vnet|vpc|ingress|egress|firewall|connectivity|private link|dns|hub|landing zones?)\b/,
    work: {
      area: "networking",
      kind: "deep-dive",
      success: "Every way into and out of the system is drawn, with its protocol and what guards it",
    },
  },
  {
    id: "compute",
    title: "Compute tier",
    areas: ["hosting", "scaling", "state"],
    words:
      /\b(?:compute|kubernetes|k8s|aks|eks|gke|containers?|hosting|scal\w+|serverless|virtual machines?|vms?|sizing)\b/,
    work: {
      area: "compute platform",
      kind: "design-session",
      success: "Each component has a host, a way to grow, and no state that ties a user to one instance",
    },
  },
  {
    id: "data",
    title: "Databases and storage",
    areas: ["data", "backup"],
    words: /\b(?:data|databases?|storage|sql|warehouse|lake|analytics|power ?bi|backups?|restore)\b/,
    work: {
      area: "data platform",
      kind: "design-review",
      success: "Each store has a product, a size and a backup whose restore was tried",
    },
  },
  {
    id: "availability",
    title: "Availability and recovery",
    areas: ["availability", "redundancy"],
    words:
      /\b(?:availability|resilien\w+|reliab\w+|disaster|recovery|continuity|failover|sla|slas|ha|dr|multi region|zones?)\b/,
    work: {
      area: "resilience and reliability",
      kind: "design-review",
      success: "Each journey has a target that its drawn architecture is computed to keep",
    },
  },
  {
    id: "security",
    title: "Security and compliance",
    areas: ["identity", "security", "compliance", "waiver"],
    words:
      /\b(?:security|identity|sign in|auth\w*|compliance|governance|privacy|gdpr|pci|secrets?|encryption|zero trust)\b/,
    work: {
      area: "security",
      kind: "security-review",
      success:
        "Each trust boundary has an authentication and an encryption, and nobody holds a secret that is not in a vault",
    },
  },
  {
    id: "delivery",
    title: "Delivery and operations",
    areas: ["deployment", "operations"],
    words:
      /\b(?:deployment|devops|ci|cd|pipelines?|iac|infrastructure as code|bicep|terraform|operations|monitoring|observability|automation|gitops)\b/,
    work: {
      area: "deployment automation and DevOps",
      kind: "deep-dive",
      success:
        "A release and a new environment are made by a pipeline from code, with the monitoring that sees them fail",
    },
  },
  {
    id: "migration",
    title: "Migration and portability",
    areas: ["migration", "portability"],
    words: /\b(?:migrat\w+|cut ?over|portab\w+|multi ?cloud|lift and shift|rehost\w*|modernization)\b/,
    work: {
      area: "migration",
      kind: "deep-dive",
      success: "A trial move of the data ends within the agreed downtime, with totals compared",
    },
  },
  {
    id: "project",
    title: "Project and team",
    areas: ["team", "engagement"],
    words: /\b(?:project|team|skills|readiness|training)\b/,
    work: undefined,
  },
];

/** The topic of an area; what an organisation's own checks bring is about the application, for want of better knowledge. */
export function topicOfArea(area: string): string {
  return TOPICS.find(({ areas }) => areas.includes(area))?.id ?? "application";
}

/** The topic that somebody means who writes this; the more specific ones of two are asked first. */
export function topicOfWords(words: string): Topic | undefined {
  const spoken = words.toLowerCase().replaceAll(/[-_/]/g, " ");
  return [...TOPICS].reverse().find((topic) => topic.words.test(spoken));
}
