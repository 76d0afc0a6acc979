package register.registers.figures;

import register.values.Word;

/** A shorthand symbol beside a figure, as the Government Analysis Function recommends; published as its code. */
public enum Marker implements Word {
    B("break in the series", "Figures before this one cannot be compared with it."),
    C("confidential", "The figure is withheld because it would reveal confidential information."),
    E("estimated", "The figure is an estimate."),
    ER("earliest revision", "The figure is the first revision of several."),
    F("forecast", "The figure is expected for a future period."),
    LOW("low", "The figure is not zero, but rounds to zero."),
    P("provisional", "The figure is expected to be revised."),
    R("revised", "The figure has changed since it was first published."),
    U("low reliability", "The figure is not as reliable as the others."),
    W("none recorded", "A survey found no cases."),
    X("not available", "There is no figure, for a reason that no other marker gives."),
    Z("not applicable", "There can be no figure."),
    NS("not significant", "The difference could be due to chance."),
    S("significant at 5%", "A difference this large would happen by chance once in 20 times."),
    SS("significant at 1%", "A difference this large would happen by chance once in 100 times."),
    SSS("significant at 0.1%", "A difference this large would happen by chance once in 1,000 times.");

    private final String phrase;
    private final String meaning;

    Marker(String phrase, String meaning) {
        this.phrase = phrase;
        this.meaning = meaning;
    }

    /** Returns the marker as it is shown beside a figure, {@code [e]}. */
    public String display() {
        return "[" + word() + "]";
    }

    /** Returns what it means, in a sentence. */
    public String meaning() {
        return meaning;
    }

    /** Returns the marker with its name, {@code [e] estimated}. */
    @Override
    public String inWords() {
        return display() + " " + phrase;
    }

    /** Whether it is shown in place of a figure. */
    boolean replacesTheFigure() {
        return this == C || this == X || this == Z;
    }
}
