package register.api.reading;

import java.util.List;
import register.api.tables.PageContext;

/**
 * The data of the search page beside the hits.
 *
 * @param registers that were searched, with the number of hits in each
 */
public record SearchContext(String words, List<SearchHit.InRegister> registers) implements PageContext {}
