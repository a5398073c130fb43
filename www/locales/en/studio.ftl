### The studio, for those who design the form; in the training copy alone

studio-title = Studio: every screen of the form
studio-screen = Screen
studio-language = Language
studio-theme = Look
studio-width = Width, pixels
studio-day = Rules on the day
studio-theme-light = Light
studio-theme-dark = Dark
studio-theme-low = For low vision
studio-map = The map of the form
studio-map-list = The map as a list
studio-tokens = Colours and sizes
studio-parts = The parts, each in its states
studio-part-button = Button
studio-part-line = Field
studio-part-iin = Number of a person
studio-part-choice = Choice
studio-part-date = Date
studio-part-address = Address
studio-part-summary = What must be mended
studio-part-notice = Notice
studio-part-details = More to read
studio-part-progress = Progress
studio-part-tag = State
studio-part-picture = Pictures
studio-weather = How the registers answer
studio-weather-lead = It concerns only the session of whoever is signed in.
studio-sign-in = Choose an invented person first.
studio-clock = The day of the session
studio-ordered = Done.

## How a register answers

fault-ok = answers
fault-slow = answers slowly
fault-late = answers too late
fault-down = does not answer
fault-planned = is closed for planned work
fault-error = answers with an error
fault-garbled = answers what nobody can read
fault-wrong = answers untruly
