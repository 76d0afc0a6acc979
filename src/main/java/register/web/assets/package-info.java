/** The look of the pages: the style sheet in the council's colours, the scripts and the icon. */
@org.jspecify.annotations.NullMarked
package register.web.assets;
