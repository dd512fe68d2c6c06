package io.github.hookswitch.provider.matrix;

import java.util.List;
import java.util.Locale;

/** The matrix as text: flows down, faults across, each field the number of good cells, and the totals. */
final class Report {
    private Report() {}

    static String of(List<Verdict> verdicts) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(Locale.ROOT, "%-50s", ""));
        for (Fault fault : Fault.values()) {
            text.append(String.format(Locale.ROOT, "%16s", fault.name().toLowerCase(Locale.ROOT)));
        }
        text.append(System.lineSeparator());
        for (Flow flow : Flow.all()) {
            text.append(String.format(Locale.ROOT, "%-50s", flow));
            for (Fault fault : Fault.values()) {
                text.append(String.format(Locale.ROOT, "%16s", field(verdicts, flow, fault)));
            }
            text.append(System.lineSeparator());
        }
        verdicts.stream()
                .filter(verdict -> !verdict.good())
                .forEach(bad -> text.append(bad).append(System.lineSeparator()));
        return text.append(totals(verdicts)).toString();
    }

    static String totals(List<Verdict> verdicts) {
        return "cells " + verdicts.size() + ", good "
                + verdicts.stream().filter(Verdict::good).count() + ", leaks "
                + verdicts.stream().mapToInt(verdict -> verdict.leaks().size()).sum() + ", unanswered "
                + verdicts.stream().mapToInt(Verdict::unanswered).sum();
    }

    private static String field(List<Verdict> verdicts, Flow flow, Fault fault) {
        List<Verdict> here = verdicts.stream()
                .filter(verdict ->
                        verdict.cell().flow().equals(flow) && verdict.cell().fault() == fault)
                .toList();
        long good = here.stream().filter(Verdict::good).count();
        return here.isEmpty() ? "-" : good + "/" + here.size();
    }
}
