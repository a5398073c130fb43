### The studio, for those who design the form; in the training copy alone

studio-title = Studio: every screen of the form
studio-screen = Screen
studio-language = Language
studio-length = Length of texts
studio-length-written = As written
studio-length-longer = 40 % longer
studio-theme = Look
studio-width = Width, pixels
studio-day = Rules on the day
studio-theme-light = Light
studio-theme-dark = Dark
studio-theme-low = For low vision
studio-gallery = All screens on one page
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
studio-part-space = The sum of places
studio-part-timeline = Time line
studio-part-owners = Owners
studio-part-qr = Code for a camera
studio-part-card = Cards
studio-weather = How the registers answer
studio-weather-lead = It concerns only the session of whoever is signed in.
studio-sign-in = Choose an invented person first.
studio-clock = The day of the session
studio-ordered = Done.

## The texts of a screen, to edit

studio-texts = Edit texts
studio-texts-lead = These are the texts of the screen above, as Fluent writes them. Changes last until you close this page.
studio-texts-download = { $language }: download changed texts ({ $number })
studio-texts-back = Take back
studio-texts-back-all = Take back every change
studio-texts-unsaid = It no longer says { $names }. Check that nobody needs it.
studio-mistake-empty = There is no text left.
studio-mistake-syntax = Fluent can’t read this. Look for a brace without its partner, or a line at the left edge.
studio-mistake-line = A line can’t begin with “{ $name }”.
studio-mistake-variable = { $number ->
    [0] This screen knows no { $name }, and nothing else that changes.
   *[other] This screen knows no { $name }. It knows: { $known }.
}
studio-mistake-reference = There is no text with the key “{ $name }”.
studio-mistake-function = Fluent has no function { $name } here.
studio-mistake-still = The screen still shows the last text without a mistake.

## A scenario, to open and to save

studio-scenario = Open or save a scenario
studio-scenario-lead = A scenario is a test: the day, the answers, what the registers say, and how it ends.
studio-scenario-open = Open a file from tests/scenarios
studio-scenario-which = Scenario of this file
studio-scenario-name = What the one on the stage shows
studio-scenario-save = Save the scenario
studio-scenario-saved = Saved as { $name }.
studio-scenario-nameless = Say first what it shows: that is its name among the tests.
studio-scenario-nothing = Nothing was answered on this screen yet. Choose a later one.
studio-scenario-opened = On the stage now: { $name }
studio-scenario-beginning = On the stage now, as far as the first step back or change: { $name }
studio-unplayable-json = Nothing was changed: this file is no JSON.
studio-unplayable-key = Nothing was changed: no scenario has a part named “{ $name }”.
studio-unplayable-value = Nothing was changed: what stands under “{ $name }” can’t be played.
studio-unplayable-none = Nothing was changed: there is no scenario in this file.
studio-unplayable-desk = Nothing was changed: these scenarios are played at a desk, and the studio shows the form online.

## What each part is good for, and what it is not

studio-do = Do
studio-not = Beware
studio-part-button-do = Say what happens when it is pressed.
studio-part-button-not = Don’t lock it: say what is still missing.
studio-part-line-do = Make the box as long as its answer.
studio-part-line-not = Don’t write the hint into the box.
studio-part-iin-do = Take the number with spaces and hyphens.
studio-part-iin-not = Don’t check it while somebody is typing.
studio-part-choice-do = Say in one line whom a choice is for.
studio-part-choice-not = Don’t choose anything in advance.
studio-part-date-do = Ask for year, month and day apart.
studio-part-date-not = Don’t show a calendar for a day known by heart.
studio-part-address-do = Let people choose a home from the register.
studio-part-address-not = Don’t take an address that was only typed.
studio-part-summary-do = Lead from each line to its field.
studio-part-summary-not = Don’t use other words than the field does.
studio-part-notice-do = Say in one sentence what has happened.
studio-part-notice-not = Don’t tell a refusal with it: that has its own page.
studio-part-details-do = Put there what few people look for.
studio-part-details-not = Don’t hide there what decides the answer.
studio-part-progress-do = Count the stages that are really to come.
studio-part-progress-not = Don’t count pages: their number changes.
studio-part-tag-do = Say the state in one or two words.
studio-part-tag-not = Don’t leave it to the colour alone.
studio-part-picture-do = Say the same in words beside it.
studio-part-picture-not = Don’t draw what only decorates.
studio-part-space-do = Show the sum in words, in numbers and as places.
studio-part-space-not = Don’t tell who lives there.
studio-part-timeline-do = Tell what is done, what is now and what comes.
studio-part-timeline-not = Don’t promise an hour that nobody has set.
studio-part-owners-do = Give each owner a row with their word.
studio-part-owners-not = Don’t show the name of any owner.
studio-part-qr-do = Show it where another device can scan it.
studio-part-qr-not = Don’t show it on the phone that has to scan it.
studio-part-card-do = Make the whole card one link.
studio-part-card-not = Don’t put a second link into it.

## How a register answers

fault-ok = answers
fault-slow = answers slowly
fault-late = answers too late
fault-down = does not answer
fault-planned = is closed for planned work
fault-error = answers with an error
fault-garbled = answers what nobody can read
fault-wrong = answers untruly
