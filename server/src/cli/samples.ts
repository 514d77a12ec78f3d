/** The examples by the names of their folders in `examples/`, for a start that is not from nothing. */
export const SAMPLES: ReadonlyMap<string, string> = new Map([
  [
    "lamp",
    `# A web shop on Linux, Apache, MySQL and PHP, as it comes out of a first talk: who calls what, and nothing else yet.
architecture: 1
name: LAMP web application
clients:
  user:
    name: User
    connects: [web]
components:
  web:
    kind: web-app
    technology: php
    connects: [mysql, payment]
databases:
  mysql:
    engine: mysql
externals:
  payment:
    name: 3rd Party Payment
    purpose: payment
`,
  ],
  [
    "kubernetes",
    `# Three microservices on a cluster that also hosts the databases. They call each other in circles.
architecture: 1
name: Microservices on Kubernetes
clients:
  app:
    name: App
    connects: [ingress]
networking:
  ingress:
    ingress:
      name: Ingress
      kind: ingress-controller
      on: k8s
      connects: [ms1, ms2, ms3]
components:
  k8s:
    name: Kubernetes
    kind: cluster
  ms1:
    name: Microservice 1
    kind: microservice
    hosting: { on: k8s }
    connects: [ms2, db1]
  ms2:
    name: Microservice 2
    kind: microservice
    hosting: { on: k8s }
    connects: [ms1, ms3]
  ms3:
    name: Microservice 3
    kind: microservice
    hosting: { on: k8s }
    connects: [ms2, db2, third]
databases:
  db1:
    name: Database
    hosting: { on: k8s }
  db2:
    name: Database
    hosting: { on: k8s }
externals:
  third:
    name: 3rd Party Services
`,
  ],
  [
    "business",
    `# A suite of business modules behind one API. The picture says what it does for the business, and little of where it runs.
architecture: 1
name: Business suite
clients:
  users:
    name: Users
    kind: browser
    connects: [lb]
networking:
  ingress:
    lb:
      name: LoadBalancers
      kind: load-balancer
      connects: [web]
components:
  web:
    name: Web
    kind: web-app
    connects: [api]
  api:
    name: API
    kind: api
    # One deployable: the modules are named, and are no components of their own.
    modules: [erp, crm, payroll, hr, analytics, reporting, legal, third-party, workflow, audit, logging]
    connects: [customer-db]
databases:
  customer-db:
    name: Customer 1, Customer 2 … Customer n
    tenancy: database-per-tenant
`,
  ],
]);
