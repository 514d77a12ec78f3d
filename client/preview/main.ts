import { type PageHost, PreviewPage } from "./preview-page.ts";

declare function acquireVsCodeApi(): PageHost;

new PreviewPage(acquireVsCodeApi()).start();
