import { testMutations } from "../../support/mutation-table.ts";

const LEDGER = "databases.ledger-db";

testMutations("isolation, security and identity", {
  "the exposure stands nowhere": {
    of: "saas-azure",
    set: { "defaults.databases.exposure": undefined },
    appears: [`isolation/database-public at ${LEDGER}`, "isolation/database-public at databases.jobs"],
    absent: ["isolation/database-public at databases.documents"],
  },
  "the exposure is unknown": {
    of: "saas-azure",
    set: { [`${LEDGER}.exposure`]: "unknown" },
    appears: [`isolation/database-public at ${LEDGER}`],
  },
  "all databases are public by default": {
    of: "saas-azure",
    set: { "defaults.databases.exposure": "public" },
    appears: [`isolation/database-public-risk at ${LEDGER}`, "isolation/database-public-risk at databases.documents"],
  },
  "pictures for everybody may be public": {
    of: "marketplace-aws",
    set: { "databases.pictures.exposure": "public" },
    absent: ["isolation/database-public-risk at databases.pictures"],
  },
  "files that nobody classified may not": {
    of: "marketplace-aws",
    set: { "databases.pictures.exposure": "public", "databases.pictures.classification": undefined },
    appears: ["isolation/database-public-risk at databases.pictures"],
  },
  "nobody says who may reach it, in an isolated subnet": {
    of: "saas-azure",
    set: { [`${LEDGER}.allowedFrom`]: undefined },
    absent: [`isolation/database-locked-to-app at ${LEDGER}`],
  },
  "nobody says who may reach it, in any other": {
    of: "saas-azure",
    set: { [`${LEDGER}.allowedFrom`]: undefined, [`${LEDGER}.network`]: "west/apps" },
    appears: [`isolation/database-locked-to-app at ${LEDGER}`],
  },
  "an empty list of those who may is an answer": {
    of: "saas-azure",
    set: { "databases.jobs.allowedFrom": [] },
    absent: ["isolation/database-locked-to-app at databases.jobs"],
  },
  "administrators reach something else": {
    of: "saas-azure",
    set: { "networking.adminAccess.bastion.reaches": ["jobs"] },
    appears: [`isolation/dba-access at ${LEDGER}`],
    absent: ["isolation/dba-access at databases.documents", "isolation/dba-access at databases.lookups"],
  },
  "administrators reach the subnet": {
    of: "saas-azure",
    given: { "networking.adminAccess.bastion.reaches": ["jobs"] },
    set: { "networking.adminAccess.bastion.reaches": ["jobs", "west/data"] },
    vanishes: [`isolation/dba-access at ${LEDGER}`],
  },
  "administrators reach the network": {
    of: "saas-azure",
    given: { "networking.adminAccess.bastion.reaches": ["jobs"] },
    set: { "networking.adminAccess.bastion.reaches": ["jobs", "west"] },
    vanishes: [`isolation/dba-access at ${LEDGER}`],
  },
  "administrators reach another subnet of it": {
    of: "saas-azure",
    set: { "networking.adminAccess.bastion.reaches": ["jobs", "west/apps"] },
    appears: [`isolation/dba-access at ${LEDGER}`],
  },
  "administrators reach the host": {
    of: "kubernetes",
    given: { "databases.db1.exposure": "private", "databases.db2.exposure": "private" },
    set: { "networking.adminAccess": { jump: { kind: "jump-host", reaches: ["k8s"] } } },
    vanishes: ["isolation/dba-access at databases.db1", "isolation/dba-access at databases.db2"],
    appears: ["isolation/vpn-or-jump-host at networking.adminAccess.jump"],
  },
  "a jump host that is a component": {
    of: "kubernetes",
    given: { "networking.adminAccess": { jump: { kind: "jump-host", reaches: ["k8s"] } } },
    set: { "networking.adminAccess": { jump: { kind: "jump-host", reaches: ["k8s"], via: "ms1" } } },
    vanishes: ["isolation/vpn-or-jump-host at networking.adminAccess.jump"],
  },
  "a bastion without a product": {
    of: "saas-azure",
    set: { "networking.adminAccess.bastion.service": undefined },
    appears: ["isolation/vpn-or-jump-host at networking.adminAccess.bastion"],
  },
  "a VPN for which there is a leased line": {
    of: "erp-migration",
    set: { "networking.adminAccess.bastion": { kind: "vpn", reaches: ["erp"], mfa: true } },
    absent: ["isolation/vpn-or-jump-host at networking.adminAccess.bastion"],
  },
  "a VPN for which there is none": {
    of: "saas-azure",
    set: { "networking.adminAccess.bastion": { kind: "vpn", reaches: ["ledger-db"], mfa: true } },
    appears: ["isolation/vpn-or-jump-host at networking.adminAccess.bastion"],
  },
  "administrators come from the Internet": {
    of: "saas-azure",
    set: { "networking.adminAccess.bastion.kind": "public" },
    appears: ["isolation/admin-from-internet at networking.adminAccess.bastion"],
  },
  "no networks": {
    of: "saas-azure",
    set: { "networking.networks": undefined },
    appears: ["isolation/network-topology at networking"],
  },
  "no networks, in so many words": {
    of: "lamp",
    set: { "networking.networks": "none" },
    vanishes: ["isolation/network-topology at networking"],
  },
  "a platform service that is attached nowhere": {
    of: "saas-azure",
    set: { "defaults.databases.exposure": undefined },
    appears: ["isolation/paas-network-integration at databases.jobs"],
    absent: [
      `isolation/paas-network-integration at ${LEDGER}`,
      "isolation/paas-network-integration at databases.documents",
    ],
  },
  "a platform service where there are no networks": {
    of: "saas-azure",
    given: { "defaults.databases.exposure": undefined },
    set: { "networking.networks": "none" },
    vanishes: ["isolation/paas-network-integration at databases.jobs"],
  },
  "a client that opens the database": {
    of: "lamp",
    set: { "clients.user.connects": ["web", "mysql"] },
    appears: ["isolation/client-to-database at clients.user.connects.mysql"],
  },
  "a device that sends to a broker": {
    of: "erp-migration",
    given: { "databases.erp-db.kind": "message-broker" },
    set: { "clients.stock-scanner.connects": [{ to: "erp-db", protocol: "amqp" }] },
    absent: ["isolation/client-to-database at clients.stock-scanner.connects.erp-db"],
  },
  "a device that knows the password of a broker": {
    of: "erp-migration",
    given: { "databases.erp-db.kind": "message-broker" },
    set: { "clients.stock-scanner.connects": [{ to: "erp-db", protocol: "amqp", auth: "connection-string" }] },
    appears: ["isolation/client-to-database at clients.stock-scanner.connects.erp-db"],
  },
  "confidential files over a public endpoint": {
    of: "saas-azure",
    set: { "databases.documents.privateEndpoint": false },
    appears: ["isolation/private-endpoint at databases.documents"],
  },
  "an API in the Internet": {
    of: "saas-azure",
    set: { "components.ledger.exposure": "public", "clients.browser.connects": ["ledger"] },
    appears: ["isolation/unguarded-component at components.ledger"],
  },
  "an API in the Internet that only the company's network calls": {
    of: "saas-azure",
    given: { "components.ledger.exposure": "public", "clients.browser.connects": ["ledger"] },
    set: { "clients.browser.network": "corporate" },
    vanishes: ["isolation/unguarded-component at components.ledger"],
  },
  "a web application in the Internet": {
    of: "lamp",
    set: { "components.web.exposure": "public" },
    absent: ["isolation/unguarded-component at components.web"],
  },
  "a database in the subnet of what faces the Internet": {
    of: "saas-azure",
    set: { [`${LEDGER}.network`]: "west/apps" },
    appears: [`isolation/flat-network at ${LEDGER}`],
  },
  "the same network is not the same subnet": {
    of: "saas-azure",
    set: { [`${LEDGER}.network`]: "west" },
    absent: [`isolation/flat-network at ${LEDGER}`],
  },
  "plain text to another organisation": {
    of: "saas-azure",
    set: { "components.importer.connects.2": { to: "banks", protocol: "https", tls: false } },
    appears: ["security/unencrypted-in-transit at components.importer.connects.banks"],
  },
  "plain text by protocol alone, where the defaults encrypt": {
    of: "saas-azure",
    set: { "components.importer.connects.2": { to: "banks", protocol: "http" } },
    absent: ["security/unencrypted-in-transit at components.importer.connects.banks"],
  },
  "plain text by protocol alone": {
    of: "lamp",
    set: { "clients.user.connects": [{ to: "web", protocol: "http" }] },
    appears: ["security/unencrypted-in-transit at clients.user.connects.web"],
  },
  "plain text within one network": {
    of: "saas-azure",
    set: { "components.ledger.connects.2": { to: "lookups", protocol: "redis", tls: false } },
    absent: ["security/unencrypted-in-transit at components.ledger.connects.lookups"],
  },
  "plain text from one network to another": {
    of: "saas-azure",
    set: {
      "components.ledger.connects.2": { to: "lookups", protocol: "redis", tls: false },
      "databases.lookups.network": "caches/all",
    },
    appears: ["security/unencrypted-in-transit at components.ledger.connects.lookups"],
  },
  "accounts on a disk that is not encrypted": {
    of: "saas-azure",
    set: { [`${LEDGER}.encryption`]: { atRest: false } },
    appears: [`security/unencrypted-at-rest at ${LEDGER}`],
  },
  "nothing confidential on a disk that is not encrypted": {
    of: "saas-azure",
    set: { "databases.jobs.encryption": { atRest: false } },
    absent: ["security/unencrypted-at-rest at databases.jobs"],
  },
  "a service that asks nobody who it is": {
    of: "saas-azure",
    set: { "components.ledger.connects.0": { to: "ledger-db", auth: "none" } },
    appears: ["security/missing-authentication at components.ledger.connects.ledger-db"],
  },
  "a way to confidential data that asks nobody": {
    of: "saas-azure",
    set: { "networking.ingress.front-door.connects": [{ to: "ledger", auth: "none" }] },
    appears: ["security/missing-authentication at networking.ingress.front-door.connects.ledger"],
  },
  "passwords and no vault": {
    of: "marketplace-aws",
    set: { "identity.secrets": "none" },
    appears: [
      "security/secrets-in-config at components.market.connects.payments",
      "security/secrets-in-config at components.dispatcher.connects.mail",
    ],
    absent: ["security/secrets-in-config at components.dispatcher.connects.parcels"],
  },
  "an empty statement about secrets is none": {
    of: "marketplace-aws",
    set: { "identity.secrets": {} },
    appears: ["security/secrets-in-config at components.market.connects.payments"],
  },
  "a shared secret for every database": {
    of: "lamp",
    set: { identity: { services: "shared-secret" } },
    appears: ["security/secrets-in-config at components.web.connects.mysql"],
    absent: ["security/secrets-in-config at components.web.connects.payment"],
  },
  "one vault for all environments": {
    of: "saas-azure",
    set: { "identity.secrets.perEnvironment": false },
    appears: ["security/shared-vault at identity"],
  },
  "one vault for the only environment": {
    of: "saas-azure",
    given: { "identity.secrets.perEnvironment": false },
    set: { "deployment.environments": ["prod"] },
    vanishes: ["security/shared-vault at identity"],
  },
  "nothing is said of signing in": {
    of: "saas-azure",
    set: { "identity.signIn": undefined },
    appears: ["identity/users-sign-in at identity"],
    absent: ["identity/authorization at identity", "identity/sign-in-provider at identity"],
  },
  "whether they sign in is unknown": {
    of: "saas-azure",
    set: { "identity.signIn": { required: "unknown" } },
    appears: ["identity/users-sign-in at identity"],
  },
  "nobody signs in": {
    of: "lamp",
    set: { identity: { signIn: { required: false } } },
    vanishes: ["identity/users-sign-in at identity"],
    absent: [
      "identity/sign-in-provider at identity",
      "identity/authn-mechanism at identity",
      "identity/authorization at identity",
    ],
  },
  "everybody signs in, with what is open": {
    of: "saas-azure",
    set: { "identity.signIn": { required: true } },
    appears: ["identity/sign-in-provider at identity"],
    absent: ["identity/authn-mechanism at identity"],
  },
  "no protocol": {
    of: "saas-azure",
    set: { "identity.signIn.protocol": null },
    appears: ["identity/authn-mechanism at identity"],
  },
  "what users may do": {
    of: "saas-azure",
    set: { "identity.authorization": undefined },
    appears: ["identity/authorization at identity"],
  },
  "what users may do in which tenant": {
    of: "saas-azure",
    set: { "identity.authorization": "rbac" },
    appears: ["identity/authorization at identity"],
  },
  "what users may do where there are no tenants": {
    of: "erp-migration",
    set: { "identity.authorization": "acl" },
    absent: ["identity/authorization at identity"],
  },
  "accounts in a database that others use, too": {
    of: "saas-azure",
    set: { "identity.signIn.userStore": "ledger-db" },
    appears: ["identity/credential-store at identity", "identity/user-store-not-isolated at identity"],
  },
  "accounts in a database of their own": {
    of: "saas-azure",
    set: { "identity.signIn.userStore": "lookups" },
    appears: ["identity/credential-store at identity"],
    absent: ["identity/user-store-not-isolated at identity"],
  },
  "the database of the accounts holds orders, too": {
    of: "lamp",
    given: { identity: { signIn: { provider: "self-implemented", userStore: "mysql" } } },
    set: { "components.web.connects": [{ to: "mysql", data: ["accounts", "orders"] }, "payment"] },
    appears: ["identity/user-store-not-isolated at identity"],
  },
  "administrators with a password alone": {
    of: "saas-azure",
    set: { "networking.adminAccess.bastion.mfa": false },
    appears: ["identity/second-factor at networking.adminAccess.bastion"],
  },
  "users with a password alone, and cards": {
    of: "marketplace-aws",
    set: { "identity.signIn.mfa": false },
    appears: ["identity/second-factor at identity"],
  },
  "users with a password alone, and nothing that asks for more": {
    of: "saas-azure",
    set: { "identity.signIn.mfa": false },
    absent: ["identity/second-factor at identity"],
  },
  "who calls whom is left open": {
    of: "saas-azure",
    given: { "defaults.connects.auth": undefined },
    set: { "identity.services": undefined },
    appears: ["identity/service-to-service at identity"],
  },
  "the defaults say how all prove who they are": {
    of: "saas-azure",
    set: { "identity.services": undefined },
    absent: ["identity/service-to-service at identity"],
  },
  "requirements are asked for": {
    of: "saas-azure",
    set: { "compliance.requirements": "unknown" },
    appears: ["identity/security-requirements at compliance"],
  },
  "no requirements are an answer": {
    of: "lamp",
    given: { stage: "design" },
    set: { compliance: { requirements: [] } },
    absent: ["identity/security-requirements at compliance"],
  },
});
