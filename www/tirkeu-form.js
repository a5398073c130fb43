// The element under the name by which a host knows it.

import "./js/element.js";
