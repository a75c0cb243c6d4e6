"""Men's given names that are one name in Russian, Ukrainian and Belarusian, with their usual spellings elsewhere.

A line, or several of which the later ones are indented: Russian forms | Ukrainian forms | Belarusian forms | spellings
of this name that no scheme makes | the same name in other languages. A star marks a spelling that custom accepts beside
those of the schemes, for names in the languages before the star or in any. After Петровский, Словарь русских личных
имён (1966); Скрипник, Дзятківська, Власні імена людей (2005); Суднік, Слоўнік асабовых уласных імён (1965); Hanks,
Hardcastle, Hodges, A Dictionary of First Names (2006).
"""

MEN = """
Авраам Абрам | Авраам Аврам | Аўраам Абрам | | Abraham Avraham Ibrahim
Адам | Адам | Адам | | Adamo Adán
Аким | Яким Аким | Акім | | Joachim Ioakim
Александр | Олександр | Аляксандр | ru,be*Alexander Alexandre Aleksander Aleksandar Oleksander Olexander Olexandre
  Alexandros Alexandru | Alessandro Alejandro Aleksanteri Aleksandro Sándor
Алексей | Олексій Олекса | Аляксей | Aleksi Aleksy Alexy | Alexis Alexius Alejo Alessio Aleix Elek
Альберт | Альберт | Альберт | | Alberto Albertus
Альфред | Альфред | Альфрэд | | Alfredo
Анатолий | Анатолій Анатоль | Анатоль Анатолій | Anatole Anatoliusz | Anatolio Anatolius
Андрей | Андрій | Андрэй | | Andrew Andrzej Andreas André Andrés Andrea Andreu Ondrej Ondřej Andrius András Antti
  Anders Andrejo
Антон | Антон Антін | Антон Антось | | Anthony Antony Antoine Antonio Antoni Antonín Antonius Antono Antanas Antal
Аркадий | Аркадій | Аркадзь Аркадзій | Arkadiusz | Arcadio Arcadius Arcade Arcadi
Арсен | Арсен | Арсен | Arsène | Arsenio
Арсений | Арсеній | Арсеній Арсень | Arseniusz | Arsène Arsenio Arsenius
Артём Артемий | Артем Артемій | Арцём Арцемій | | Artemio Artemius
Артур | Артур | Артур | *Arthur | Arturo
Ахмед Ахмет | Ахмед Ахмет | Ахмед | | Ahmad
Богдан | Богдан | Багдан | |
Борис | Борис | Барыс | | Boriso
Борислав | Борислав | Барыслаў | |
Вадим | Вадим | Вадзім | |
Валентин | Валентин | Валянцін | | Walenty Valentino Valentinus Bálint
Валериан | Валеріан Валер'ян | Валяр'ян | | Valeriano Walerian
Валерий | Валерій | Валерый Валер | Valeriu | Valerius Valerio Valère
Василий | Василь Василій | Васіль Васілій | Wassily Vasile | Basil Basile Basilio Basilius Bazyli Vasilios
Вениамин | Веніамін | Веніямін Беньямін | | Benjamín Beniamino
Виктор | Віктор | Віктар | *Victor | Vittorio Vítor Viktoro
Виталий | Віталій | Віталь Віталій | Vitalie | Vitale Vitalius
Витольд | Вітольд | Вітольд Вітаўт | | Vytautas
Владимир | Володимир | Уладзімір Уладзімер | Volodimer Vladimer Wladymir | Włodzimierz Waldemar Valdemar Vladimiro
Владислав | Владислав | Уладзіслаў | | Ladislaus Ladislav Ladislas Ladislao László
Влас | Влас | Улас | | Blaise Blas Biagio Blaž Błażej Blasius
Всеволод | Всеволод | Усевалад | |
Вячеслав | В'ячеслав | Вячаслаў | Venceslav Viatscheslav | Wenceslaus Wenceslas Václav Wacław Venceslao Wenzel
Гавриил Гаврила | Гаврило Гавриїл | Гаўрыла Гаўрыіл | Gavril | Gabriel Gábor Gabriele Gabrielius
Гарри | Гаррі | Гары Гарры | Haris Harijs Garis | Henry
Геннадий | Геннадій | Генадзь Генадзій | Genadi Genady Genadiy Genadij Genadijs Genadijus Henadij Ghenadie | Gennadius
Генрих | Генріх | Генрых | | Henryk Heinrich Henry Henri Enrique Enrico Hendrik Henrik Henrique Jindřich
Георгий | Георгій | Георгій | Gheorghe Giorgi | George Georg Georges Jorge Giorgio Jerzy Jiří Juraj Jordi Yrjö
  Georgius Georgios György Jurgis Georgo
Герман | Герман | Герман Гарман | | Hermann Armand Germain Germano Hermanus
Глеб | Гліб | Глеб | |
Гордей | Гордій | Гардзей | | Gordius
Григорий | Григорій | Рыгор Грыгорый | Grigore Grigor | Gregory Gregor Grégoire Gregorio Gregorius Grzegorz Řehoř
  Gergely Grigol Grigorios
Давид | Давид | Давід | Davit | Davide
Даниил Данила Данил | Данило Даниїл | Даніла Данііл | | Daniel Danielius Daniele Danijel
Демьян | Дем'ян | Дзям'ян | | Damian Damien Damiano Damianus
Денис | Денис | Дзяніс | | Dennis Dionysius Dionisio Dionigi Dénes Diniz Dionýz
Дмитрий Димитрий | Дмитро Димитрій | Дзмітрый Зміцер Змітро | Dimitrie Dimitar Dmytri Dumitru | Demetrius Demetrio
  Dimitrios Dymitr Dömötör
Евгений | Євген Євгеній | Яўген Яўгеній | | Eugene Eugen Eugène Eugenio Eugeniusz Eugenius Evžen Jenő Eŭgeno Eugeni
Евстафий | Остап Євстафій | Астап Астафій | | Eustace Eustachius Eustachy Eustaquio
Егор | Єгор | Ягор | | George
Емельян | Омелян Ємельян | Амяллян Емяльян | | Émilien Emiliano
Ерофей | Єрофій | Ерафей | |
Ефим | Юхим Єфим | Яўхім Яфім | | Euthymius Eutimio Euthyme
Ефрем | Єфрем Охрім | Яфрэм | | Ephraim Ephrem
Жорес | Жорес | Жарэс | Jaurès |
Захар Захарий | Захар Захарій | Захар Захарый | | Zachary Zacharias Zacarías Zaccaria Zacharie Zakariás
Зиновий | Зиновій Зіновій | Зіновій | | Zenon Zenobius Zenobio
Иван | Іван | Іван | Yvan Jovan | John Johann Johannes Jean Juan João Giovanni Jan Ioan Ivo János Juhani Jānis Jonas
  Joan Ioannes
Игнат Игнатий | Ігнат Гнат | Ігнат Ігнацій | | Ignatius Ignacio Ignace Ignaz Ignacy Ignazio Ignác
Игорь | Ігор | Ігар | |
Илларион Иларион | Іларіон | Іларыён | | Hilarion Hilario Hilaire Ilarione
Илья | Ілля Ілько | Ілья | Ilija Ilie | Elias Elijah Elia Élie Illés Eliasz Eliáš
Иннокентий | Інокентій | Інакенцій | | Innocent Inocencio Innozenz Innocentius Innocenzo
Иосиф | Йосип Осип Йосиф | Іосіф Язэп | Jossif Jusif Yosef | Joseph Josef Józef José Giuseppe Josep József Iosephus
  Josephus Juozapas Josefo
Ираклий | Іраклій | Іраклій | | Heraclius Heraclio
Исаак | Ісаак | Ісаак Ісак | | Isaac Izaak Itzhak Izsák Isacco Yitzhak
Исай Исаия | Ісай Ісая | Ісай Ісая | | Isaiah Isaías Esaias Izaiáš
Исмаил Измаил | Ісмаїл Ізмаїл | Ісмаіл Ізмаіл | | Ishmael Ismael
Карл | Карл | Карл | | Charles Carlos Carlo Carl Károly Karel Karol Carolus Kārlis
Касьян Кассиан | Касян Касіян | Касьян | | Cassian Cassien Casiano
Кирилл | Кирило | Кірыла Кірыл | Kyryl Kyrill Kyril Kirilas | Cyril Cyrille Cyryl Cirilo Cirillo Cyrillus Kyrillos
  Ciril
Климент Клим | Климент Клим | Клім Клімент | | Clement Clemente Clemens Klemens Kelemen
Кондрат Кондратий | Кіндрат Кондрат | Кандрат Кандрацій | | Conrad Konrad Conrado
Константин | Костянтин | Канстанцін Кастусь | Constantin Konstanty Costantin Konstanin | Constantine Constantino
  Costantino Constantinus Kostas Konstantinos
Корней Корнелий | Корній Корнелій Корнилій | Карней Карнелій | | Cornelius Cornelio Corneille
Кузьма | Кузьма | Кузьма | Kozma | Cosmas Cosme Cosimo Côme Kosma
Лаврентий | Лаврентій Лаврін | Лаўрэнцій Лаўрэн | | Lawrence Laurence Laurentius Lorenz Lorenzo Laurent Lovro Vavřinec
  Wawrzyniec Lőrinc
Лазарь | Лазар | Лазар | | Lazarus Lazare Lázaro Łazarz
Лев | Лев | Леў | Lyov | Leo León Leone Leão Leonas Lleó
Леонид | Леонід | Леанід | Leonide | Leonida
Леонтий | Леонтій | Лявонцій Леанцій | | Leontius Leoncio Léonce
Лука | Лука | Лука | | Luke Lucas Luca Łukasz Lukas Luc Lukács
Лукьян | Лук'ян | Лук'ян | | Lucian Lucien Luciano
Макар Макарий | Макар Макарій | Макар Макарый | | Macarius Macario Macaire
Максим | Максим | Максім | Maxime | Massimo Máximo Maximus
Максимилиан | Максиміліан | Максіміліян | | Maximiliano Massimiliano Miksa
Марк | Марк Марко | Марк | | Marcus Marc Marco Marcos Markus Marek
Мартын Мартин | Мартин | Марцін Мартын | | Martino Martinus
Матвей | Матвій | Мацвей | Matfei | Matthew Matthias Matthäus Mateo Mathieu Matteo Mateusz Matouš Máté Mateus Matti
Мечислав | Мечислав | Мечыслаў | |
Мирон | Мирон | Мірон | |
Мирослав | Мирослав | Міраслаў | |
Митрофан | Митрофан | Мітрафан | | Metrophanes
Михаил | Михайло Михаїл | Міхаіл Міхась Міхал | Mihael Mihai Mikhael | Michael Michel Miguel Michele Miquel Mihály
  Mikael Mikaelo Mikkel Mikko Mihkel Mykolas Miķelis
Моисей | Мойсей Мусій | Майсей | | Moses Moïse Moisés Mosè Mózes Moshe Mojżesz
Мстислав | Мстислав | Мсціслаў | |
Мурат | Мурат | Мурат | Mourad | Murad
Мустафа | Мустафа | Мустафа | Mustapha | Mostafa
Мухаммед Магомед | Мухаммед Магомед | Мухамед Магамед | Mohammed | Mohamed Muhammad Mehmed Mehmet Mahomet
Назар Назарий | Назар Назарій | Назар | | Nazarius Nazario Nazaire
Наум | Наум | Навум | Nahum |
Нестор | Нестор | Несцер | | Nestore
Никита | Микита | Мікіта | Nykyta | Nicetas
Никифор | Никифор Ничипір | Нічыпар Нікіфар | | Nicephorus Nikephoros Nicéphore Nicéforo
Никодим | Никодим | Нікадзім | | Nikodem Nicodemus Nicodème Nicodemo
Николай | Микола Миколай | Мікалай Мікола | Nicolai Nicolay Nicolae Nikola | Nicholas Nicolas Nicola Niccolò Nicolò
  Nicolau Nikolaus Nikolas Nikolaos Nicolaus Mikuláš Miklós Niklas Niilo Klaus Claus Mikalojus Nicolaas Nikolao Nils
Олег | Олег | Алег | Oleguer |
Осман | Осман | Асман | | Usman Othman
Остап | Остап | Астап | |
Павел | Павло | Павел Паўло | Pavol | Paul Pablo Paolo Pál Pau Paulus Paavo Pauls Paulius Paavel Pavao Pavlos
Пантелей Пантелеймон | Пантелеймон Пантелій | Панцеляймон Панцялей | | Pantaleon
Пётр | Петро | Пётр Пятро Пятрусь | Petar Petru | Peter Pierre Pedro Pietro Pere Petter Petrus Pēteris Pieter Petri
  Per
Платон | Платон | Платон | | Plato Platone Platão
Прохор | Прохор | Прохар | | Prochorus
Рафаэль Рафаил | Рафаель Рафаїл | Рафаэль Рафаіл | | Rafał Raphael Raffaele
Роберт | Роберт | Роберт | | Roberto
Родион | Родіон | Радзівон Родзіён | Rodyon | Herodion
Роман | Роман | Раман | | Romain Romano Romanus Romà
Ростислав | Ростислав | Расціслаў | Rościsław |
Рудольф | Рудольф | Рудольф | | Rodolfo Rodolphe
Руслан | Руслан | Руслан | |
Савва | Сава | Сава | Savvas | Sabas
Савелий | Савелій | Савелій | |
Самсон | Самсон | Самсон | | Sansone Sansón
Самуил | Самуїл | Самуіл | *Samuel | Samuele Shmuel
Святослав | Святослав | Святаслаў | Świętosław |
Севастьян | Севастян | Севасцьян | | Sebastian Sébastien
Семён Симеон | Семен Симеон | Сямён Сімяон | | Simon Simone Shimon Simão Szymon
Серафим | Серафим | Серафім | | Seraphim
Сергей | Сергій | Сяргей | Serge Sergi Serhey Serhei Sergiusz | Sergius Sergio Sergiu
Сидор Исидор | Сидір Ісидор | Сідар Ісідар | | Isidore Isidoro
Спартак | Спартак | Спартак | | Spartacus
Спиридон | Спиридон | Спірыдон | | Spiridion Espiridión
Станислав | Станіслав | Станіслаў | | Stanislaus Stanislas Estanislao Stanislao Szaniszló Estanislau Stanislovas
Степан Стефан | Степан Стефан | Сцяпан Стэфан | Stjepan | Stephen Steven Stephan Stéphane Étienne Esteban Stefano
  István Stephanus Estêvão
Тарас | Тарас | Тарас | |
Тимофей | Тимофій Тиміш | Цімафей Цімох | | Timothy Timotheus Timoteo Timothée Timotej Tymoteusz Timoteus
Тимур | Тимур | Цімур Тымур | |
Тихон | Тихон | Ціхан | | Tycho
Трофим | Трохим Трофим | Трафім Трахім | | Trophimus
Ульян | Улян | Ульян | | Julian Julien
Устин Юстин | Устим Юстин | Усцін Юсцін | | Justin Justinus Justino
Фаддей | Тадей Фадей | Фадзей Тадэвуш | | Tadeusz Thaddeus Thaddäus Tadeo Thaddée
Фёдор Феодор | Федір Феодор | Фёдар Хведар | | Theodore Theodor Théodore Teodoro Teodor Todor Tivadar Theodorus Tudor
Феликс | Фелікс | Фелікс | | Felice
Феофан | Феофан Теофан | Феафан | | Theophanes
Филипп | Пилип Філіпп | Піліп Філіп | ru*Philipp | Philip Philippe Felipe Filippo Fülöp Philippus Filipe
Фома Хома | Хома Фома | Фама Хама | | Thomas Tomás Tomasz Tommaso
Хусейн Гусейн | Хусейн Гусейн | Хусейн | | Hossein Hüseyin
Эдгар | Едгар | Эдгар | | Edgardo
Эдуард | Едуард | Эдуард | | Edward Edvard Eduardo Edoardo Duarte
Эммануил | Еммануїл Мануїл | Эмануіл | | Emmanuel Manuel Emanuel Emanuele
Эрнест Эрнст | Ернест Ернст | Эрнест | | Ernesto
Юлиан | Юліан Юліян | Юліян | | Julien Giuliano Julianus
Юлий | Юлій | Юлій | | Juliusz Julius Jules Julio Giulio
Юрий | Юрій | Юрый Юры | Iurie Jurii | Jerzy Jiří Juraj György Jurgis
Яков | Яків | Якаў | | Jacob Jakob James Jacques Jacobo Giacomo Jakab Jakub Jokūbas Jēkabs Jaakko
Ян | Ян | Ян | | John Johannes Jean
Ярослав | Ярослав | Яраслаў | |
"""
