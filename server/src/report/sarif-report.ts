import type { Check } from "../checklist/check.ts";
import { checkPage } from "../checklist/check-page.ts";
import { areaOf } from "../checklist/severity.ts";
import type { Severity } from "../settings/severity-settings.ts";
import { checkHelp } from "./check-help.ts";
import { FILE_FAULTS } from "./file-faults.ts";
import { fingerprintsOf } from "./fingerprint.ts";
import type { PlacedRange, ReportedFinding, Review, ReviewedFile } from "./review.ts";
import { TOOL } from "./tool.ts";

/** The report in the Static Analysis Results Interchange Format 2.1.0 of OASIS, for GitHub code scanning and its like. */
export function sarifReport(review: Review, checks: ReadonlyMap<string, Check>): string {
  const ids = [...new Set(review.files.flatMap(({ findings }) => findings.map(({ check }) => check)))].sort();
  const log = {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "Archbook",
            version: TOOL.version,
            semanticVersion: TOOL.version,
            informationUri: "https://github.com/archbook/archbook",
            rules: ids.map((id) => ruleOf(id, checks.get(id))),
          },
        },
        columnKind: "utf16CodeUnits",
        invocations: [{ executionSuccessful: true, toolExecutionNotifications: review.files.flatMap(notificationsOf) }],
        artifacts: review.files.map(({ path }) => ({ location: artifactLocation(path), sourceLanguage: "yaml" })),
        results: review.files.flatMap((file) => resultsOf(file, ids)),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function ruleOf(id: string, check: Check | undefined) {
  const fault = FILE_FAULTS.get(id);
  const says = check?.asks ?? fault?.says ?? id;
  return {
    id,
    shortDescription: { text: says },
    fullDescription: { text: check?.why || fault?.why || says },
    // An organisation's own check has no page: JSON leaves out what is `undefined`.
    ...(check === undefined ? {} : { help: checkHelp(check), helpUri: checkPage(id) }),
    defaultConfiguration: { level: LEVELS[check?.severity ?? "error"] },
    properties: { tags: ["architecture", areaOf(id), ...(check === undefined ? [] : [check.kind])] },
  };
}

/** The format has one level below a warning. */
const LEVELS: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  information: "note",
  hint: "note",
};

function resultsOf({ path, findings }: ReviewedFile, ids: readonly string[]) {
  const fingerprints = fingerprintsOf(findings);
  return findings.map((finding, index) => {
    const { check, severity, message, related, under } = finding;
    return {
      ruleId: check,
      ruleIndex: ids.indexOf(check),
      level: LEVELS[severity],
      message: { text: message },
      locations: [locationOf(path, finding)],
      ...(related.length === 0
        ? {}
        : { relatedLocations: related.map((other, id) => relatedLocation(path, other, id)) }),
      partialFingerprints: { "archbookFinding/v1": `${fingerprints[index]}` },
      properties: { severity, ...(under.length === 0 ? {} : { under }) },
    };
  });
}

function locationOf(path: string, { range, at, entity }: ReportedFinding) {
  return {
    physicalLocation: { artifactLocation: artifactLocation(path), region: regionOf(range) },
    logicalLocations: [{ ...(entity === undefined ? {} : { name: entity }), fullyQualifiedName: at, kind: "element" }],
  };
}

function relatedLocation(path: string, { range, message }: ReportedFinding["related"][number], id: number) {
  return {
    id: id + 1,
    message: { text: message },
    physicalLocation: { artifactLocation: artifactLocation(path), region: regionOf(range) },
  };
}

/** Relative to wherever the reader has the sources. */
function artifactLocation(path: string) {
  return { uri: path.split("/").map(encodeURIComponent).join("/"), uriBaseId: "%SRCROOT%" };
}

/** Counted from 1; the end is the column behind the last character. */
function regionOf({ start, end }: PlacedRange) {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

function notificationsOf({ path, broken }: ReviewedFile) {
  return broken.map(({ check, reason }) => ({
    level: "error",
    message: { text: `The check "${check}" is broken and was left out: ${reason}` },
    locations: [{ physicalLocation: { artifactLocation: artifactLocation(path) } }],
  }));
}
