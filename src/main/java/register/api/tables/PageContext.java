package register.api.tables;

/** Additional data that only the HTML page of a row or a table shows; it is read only when a page is rendered. */
public interface PageContext {}
