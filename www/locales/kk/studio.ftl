### The studio, for those who design the form; in the training copy alone

studio-title = Студия: форманың барлық экраны
studio-screen = Экран
studio-language = Тіл
studio-theme = Көрініс
studio-width = Ені, пиксель
studio-day = Ережелер қай күнге
studio-theme-light = Ашық
studio-theme-dark = Қараңғы
studio-theme-low = Нашар көретіндерге
studio-map = Форманың картасы
studio-map-list = Карта тізім түрінде
studio-tokens = Түстер мен өлшемдер
studio-parts = Бөліктер, әрқайсысы өз күйлерінде
studio-part-button = Түйме
studio-part-line = Өріс
studio-part-iin = Адамның нөмірі
studio-part-choice = Таңдау
studio-part-date = Күн
studio-part-address = Мекенжай
studio-part-summary = Нені түзету керек
studio-part-notice = Хабарлама
studio-part-details = Толығырақ
studio-part-progress = Толтыру барысы
studio-part-tag = Күйі
studio-part-picture = Суреттер
studio-weather = Тізілімдер қалай жауап береді
studio-weather-lead = Бұл тек кірген адамның өз сеансына қатысты.
studio-sign-in = Алдымен ойдан алынған адамды таңдаңыз.
studio-clock = Сеанс күні
studio-ordered = Орындалды.

## How a register answers

fault-ok = жауап береді
fault-slow = баяу жауап береді
fault-late = тым кеш жауап береді
fault-down = жауап бермейді
fault-planned = жоспарлы жұмысқа жабық
fault-error = қатемен жауап береді
fault-garbled = түсініксіз жауап береді
fault-wrong = дұрыс емес жауап береді
