package register.foi.responses;

import register.api.http.Address;
import register.values.Council;

/** The sender of the letters: everything that is the same in all of them. */
record Sender(Council council, Address home, Wording wording, ResponseSettings settings) {}
