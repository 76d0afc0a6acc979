package register.api.tables;

/** What only a page shows beside a row or a table; it is asked for only when a page is made. */
public interface PageContext {}
