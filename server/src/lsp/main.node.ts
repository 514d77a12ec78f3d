import path from "node:path";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { LayoutThreads } from "../diagram/layout-threads.ts";
import { startFigureThread } from "./node-figure-thread.ts";
import { nodeHost } from "./node-host.ts";
import { startLayoutThread } from "./node-layout-thread.ts";
import { startServer } from "./server.ts";

// The transport is named on the command line: --stdio, --node-ipc or --socket=PORT.
const figures = path.join(__dirname, "figures.cjs");
const { layout: layOut } = new LayoutThreads(startLayoutThread(path.join(__dirname, "layout.cjs")));
startServer(createConnection(ProposedFeatures.all), { ...nodeHost, layOut }, startFigureThread(figures));
