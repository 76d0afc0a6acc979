package register.web.pages;

import freemarker.template.utility.StringUtil;
import register.values.Council;
import register.values.problem.Problem;

/**
 * The page of a refusal that the server gives before any resource sees the request. It is the same whoever asks and needs
 * nothing that may not be there, such as the database or a style sheet.
 *
 * @param stylesheet its address; empty while none is served
 */
public record RefusalPage(Council council, String stylesheet) {
    private static final String HTML = """
            <!DOCTYPE html>
            <html lang="en-GB">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>%1$s – %2$s</title>
              <meta name="robots" content="noindex">
            %3$s</head>
            <body class="govuk-template__body">
              <header class="register-header">
                <div class="govuk-width-container register-header__container"><a class="register-header__council" href="/">%2$s</a></div>
              </header>
              <div class="govuk-width-container">
                <main class="govuk-main-wrapper" id="main">
                  <h1 class="govuk-heading-l">%1$s</h1>
                  <p class="govuk-body">%4$s</p>
                  <p class="govuk-body"><a class="govuk-link" href="/">Go to the home page</a></p>
                </main>
              </div>
            </body>
            </html>
            """;

    /** Returns the page of a problem. */
    public String of(Problem problem) {
        return HTML.formatted(
                StringUtil.XHTMLEnc(problem.title()),
                StringUtil.XHTMLEnc(council.name()),
                stylesheet.isEmpty() ? "" : "  <link rel=\"stylesheet\" href=\"" + stylesheet + "\">\n",
                StringUtil.XHTMLEnc(PlainPages.advice(problem)));
    }
}
