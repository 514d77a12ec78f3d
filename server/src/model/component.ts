import type { Exposure, Hosting, Instances, Named, Placed, Technology } from "./placed.ts";

export interface Component extends Named, Placed {
  readonly section: "components";
  readonly kind?:
    | "web-app"
    | "api"
    | "microservice"
    | "worker"
    | "function"
    | "scheduled-job"
    | "workflow"
    | "cluster"
    | "virtual-machine"
    | "gateway"
    | "desktop-backend"
    | "ai-model"
    | "batch"
    | "managed-service"
    | "module";
  readonly technology?: Technology;
  readonly hosting?: Hosting;
  readonly state?: {
    readonly session?: "none" | "memory" | "local-disk" | "external";
    readonly affinity?: "required" | "not-required";
    readonly uploads?: "none" | "local-disk" | "database" | "object-storage" | "file-share";
    readonly store?: string;
  };
  readonly network?: readonly string[];
  readonly exposure?: Exposure;
  readonly privateEndpoint?: boolean;
  readonly deployment?: { readonly strategy?: DeploymentStrategy };
  readonly modules?: readonly string[];
  readonly engine?: string;
  readonly nodePools?: readonly NodePool[];
  readonly addons?: readonly string[];
}

export interface NodePool {
  readonly id: string;
  readonly instances?: Instances;
  readonly zones?: readonly string[];
}

export type DeploymentStrategy = "in-place" | "rolling" | "blue-green" | "canary" | "manual";
