package register.values.duties;

import register.values.Word;

/** The kind of a contract, as procurement law tells them apart. */
public enum ContractKind implements Word {
    GOODS,
    SERVICES,
    WORKS,
    LIGHT_TOUCH,
    CONCESSION,
    LIGHT_TOUCH_CONCESSION,
    UTILITIES,
    LIGHT_TOUCH_UTILITIES;

    @Override
    public String inWords() {
        return switch (this) {
            case LIGHT_TOUCH -> "light touch services";
            case LIGHT_TOUCH_CONCESSION -> "light touch concession";
            case UTILITIES -> "goods or services of a utility";
            case LIGHT_TOUCH_UTILITIES -> "light touch services of a utility";
            case GOODS, SERVICES, WORKS, CONCESSION -> word();
        };
    }
}
