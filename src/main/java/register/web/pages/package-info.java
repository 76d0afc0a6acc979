/** How an answer becomes a page: what is shown of any table, record or refusal, and what stands around it. */
@org.jspecify.annotations.NullMarked
package register.web.pages;
