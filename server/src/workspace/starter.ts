/** A first file for a folder, `my-web-shop`: what to state first, and, as comments, what else there is to state. */
export function starter(folder: string): string {
  return `# The architecture of one solution, at the level of a deployment diagram: who calls what, over what, where it runs,
# and what it must withstand. Everything but "architecture" and "name" is optional, and "unknown" is a legal value of
# every field. "archbook check" says what is still open; "archbook explain CHECK" says why it asks.
architecture: 1
name: ${JSON.stringify(titleOf(folder))}
# summary: What it does, and for whom, in two sentences.
stage: envisioning # design, review, security-review, operate

# Who uses it, and from where.
clients:
  user:
    kind: browser # mobile, desktop, device, api-client
    connects: [web]

# What of it is ours and runs somewhere.
components:
  web:
    kind: web-app # api, microservice, worker, function, scheduled-job, cluster, gateway, ...
    technology: unknown # php, java, { language: csharp, framework: aspnet-core }
    hosting: unknown # vm, kubernetes, azure-app-service, { model: paas, service: azure-app-service }
    # regions: [westeurope]
    # zones: redundant
    # scaling: { direction: horizontal, instances: { min: 2, max: 10 } }
    connects:
      - { to: orders-db, protocol: mysql }
      # - { to: payment, protocol: https, required: true }

# What it stores.
databases:
  orders-db:
    engine: mysql
    hosting: unknown
    # backup: { interval: 1h, retention: 35d, offsite: true }
    # classification: confidential

# What belongs to others, and is called or calls.
# externals:
#   payment: { provider: Stripe, purpose: payment }

# How traffic comes in and goes out, and in which networks things stand.
# networking:
#   regions: [westeurope]
#   ingress:
#     front-door: { kind: cdn, service: azure-front-door, connects: [web] }

# What is promised of the journeys of users.
# slas:
#   checkout: { entry: user, availability: 99.9%, rto: 4h, rpo: 15m, criticality: high }

# Who they are, and how the solution is delivered, run and recovered.
# usage: { audience: b2b, users: { total: 2000 } }
# tenancy: { model: shared, customers: { count: 120 }, isolation: database-per-tenant }
# identity: { signIn: { required: true, provider: entra-id } }
# deployment: { application: { strategy: rolling }, infrastructureAsCode: bicep }
# operations: { monitoring: azure-monitor, alerting: true }
# recovery: { strategy: backup-restore, rto: 8h, rpo: 24h }

# Questions that do not apply here, each with its reason.
# notApplicable:
#   - { check: tenancy/onboarding, reason: One internal customer. }
`;
}

/** `my-web-shop` as `My web shop`. */
function titleOf(folder: string): string {
  const words = folder.replaceAll(/[-_.\s]+/g, " ").trim();
  return words === "" ? "Web shop" : words.charAt(0).toUpperCase() + words.slice(1);
}
