import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { nodeHost } from "./node-host.ts";
import { startServer } from "./server.ts";

// The transport is named on the command line: --stdio, --node-ipc or --socket=PORT.
startServer(createConnection(ProposedFeatures.all), nodeHost);
