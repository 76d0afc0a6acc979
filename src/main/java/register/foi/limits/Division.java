package register.foi.limits;

import register.values.Word;

/** A part of the United Kingdom with its own bank holidays. */
public enum Division implements Word {
    ENGLAND_AND_WALES("England and Wales"),
    SCOTLAND("Scotland"),
    NORTHERN_IRELAND("Northern Ireland");

    private final String inWords;

    Division(String inWords) {
        this.inWords = inWords;
    }

    @Override
    public String inWords() {
        return inWords;
    }
}
