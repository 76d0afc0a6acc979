package register.api.reading;

import java.util.List;
import register.api.tables.PageContext;

/**
 * What was searched for, for the page of what was found.
 *
 * @param registers that were looked through
 */
public record SearchContext(String words, List<SearchHit.InRegister> registers) implements PageContext {}
