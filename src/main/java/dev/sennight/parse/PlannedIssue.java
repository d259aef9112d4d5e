package dev.sennight.parse;

import dev.sennight.parse.series.InferredIssue;

/** An issue of a series, the evidence of its document, and how that is cut. */
record PlannedIssue(InferredIssue issue, DocumentEvidence evidence, DocumentPlan plan) {}
