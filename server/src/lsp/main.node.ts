import path from "node:path";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { nodeHost } from "./node-host.ts";
import { startServer } from "./server.ts";
import { startFigureThread } from "./node-figure-thread.ts";

// The transport is named on the command line: --stdio, --node-ipc or --socket=PORT.
const figures = path.join(__dirname, "figures.cjs");
startServer(createConnection(ProposedFeatures.all), nodeHost, startFigureThread(figures));
