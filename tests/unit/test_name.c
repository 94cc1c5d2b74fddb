// SPDX-License-Identifier: MIT
#include "text/name.h"

#include "text/name_asian.h"
#include "text/name_roles.h"
#include "text/name_words.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>
#include <stdlib.h>

static struct arena arena;

// clang-format off
static const char *const likely[] = {
    "Seth G. Jones", "Heather A. Conley", "Kori Schake", "Michael O'Hanlon", "Suzanne Maloney",
    "Bruce Riedel", "Bruce Jones", "Tamara Cofman Wittes", "Steven Pifer", "Angela Stent",
    "Constanze Stelzenmüller", "Thomas Wright", "Ivo Daalder", "James Lindsay", "Richard Haass",
    "Steven A. Cook", "Elliott Abrams", "Max Boot", "Charles A. Kupchan", "Sheila A. Smith",
    "Elizabeth C. Economy", "Michèle Flournoy", "Richard Fontaine", "Ely Ratner",
    "Elbridge Colby", "Andrea Kendall-Taylor", "Rachel Ellehuus", "Emily Harding",
    "Jude Blanchette", "Bonny Lin", "Victor Cha", "Scott Kennedy", "Jon Alterman", "Daniel Byman",
    "Natalie Tocci", "Nathalie Tocci", "Rosa Balfour", "Pierre Vimont", "Sinan Ülgen",
    "Stefan Lehne", "Heather Grabbe", "Richard Youngs", "Saskia Brechenmacher",
    "Thomas Carothers", "Steven Feldstein", "Milan Vaishnav", "Ashley Tellis", "George Perkovich",
    "James M. Acton", "Ankit Panda", "Jane Darby Menton", "Tristan Volpe", "Corey Hinderstein",
    "Alexander Baunov", "Andrei Kolesnikov", "Maxim Samorukov", "Temur Umarov",
    "Ekaterina Schulmann", "Eugene Rumer", "Paul Stronski", "Andrew S. Weiss", "Dara Massicot",
    "Michael Kofman", "Nate Reynolds", "Sophia Besch", "Erik Brattberg", "Jennifer Kavanagh",
    "Christopher Chivvis", "Stewart Patrick", "Minh-Thu Pham", "Zainab Usman", "Karim Mezran",
    "Emadeddin Badi", "Hafsa Halawa", "Dalia Ghanem", "Hamza Meddeb", "Issam Kayssi",
    "Armenak Tokmajyan", "Kheder Khaddour", "Mohanad Hage Ali", "Joseph Bahout", "Nur Arafeh",
    "Marwa Maziad", "Hanna Notte", "Mark Galeotti", "Kadri Liik", "Gustav Gressel",
    "Jana Puglierin", "Tara Varma", "Susi Dennison", "Ellie Geranmayeh", "Hugh Lovatt",
    "Tarek Megerisi", "Asli Aydıntaşbaş", "Piotr Buras", "Ulrike Franke", "Camille Grand",
    "Alicja Bachulska", "Janka Oertel", "Theresa Fallon", "Zachary Paikin", "Daniel Fiott",
    "Steven Blockmans", "Giovanni Grevi", "Rosalind Marsden", "Orysia Lutsevych", "James Nixey",
    "Keir Giles", "Lubica Pollakova", "Neil Melvin", "Natia Seskuria", "Jack Watling",
    "Nick Reynolds", "Malcolm Chalmers", "Ben Barry", "Franz-Stefan Gady", "Dan Smith",
    "Petr Topychkanov", "Siemon T. Wezeman", "Pieter D. Wezeman", "Aude Fleurant", "Nan Tian",
    "Lucie Béraud-Sudreau", "Wolfgang Richter", "Claudia Major", "Sabine Fischer", "Janis Kluge",
    "Susan Stewart", "Muriel Asseburg", "Guido Steinberg", "Barbara Lippert", "Volker Perthes",
    "Markus Kaim", "Thomas Gomart", "Marc Hecker", "Dominique Moïsi", "Tatiana Kastouéva-Jean",
    "Camille Brugier", "Bruno Tertrais", "Camille Lons", "Mathieu Duchâtel", "Philippe Le Corre",
    "Alice Ekman", "Rory Medcalf", "Michael Fullilove", "Hervé Lemahieu", "Natasha Kassam",
    "C. Christine Fair", "Happymon Jacob", "Tanvi Madan", "Dhruva Jaishankar", "Rudra Chaudhuri",
    "Suhasini Haidar", "Shivshankar Menon", "Srinath Raghavan", "Gautam Mukhopadhaya",
    "Raji Pillai Rajagopalan", "Yun Sun", "Yan Xuetong", "Wang Jisi", "Zhao Tong", "Li Mingjiang",
    "Bilahari Kausikan", "C Uday Bhaskar", "Huong Le Thu", "Thitinan Pongsudhirak", "Rizal Sukma",
    "Tim Sahay", "Kate Mackenzie", "Ng Eng Hen", "Ole Wæver", "Páll Þórhallsson", "Ruslan Pukhov",
    "Oksana Antonenko", "Vasily Kashin", "Fyodor Lukyanov", "Ivan Timofeev", "Ivan Krastev",
    "Daniel Smilov", "Ruslan Stefanov", "Dessislava Apostolova", "Vessela Tcherneva",
    "Loukas Tsoukalis", "George Pagoulatos", "Soli Özel", "Galip Dalay", "Gönül Tol",
    "Sanam Vakil", "Renad Mansour", "Neil Quilliam", "Bader Al-Saif", "Ebtesam Al-Ketbi",
    "Abdulkhaleq Abdulla", "Hussein Ibish", "Kristin Smith Diwan", "Kristian Coates Ulrichsen",
    "Gerald M. Feierstein", "Barbara K. Bodine", "Bilal Y. Saab", "Firas Maksad", "Randa Slim",
    "Paul Salem", "Natan Sachs", "Khaled Elgindy", "Shibley Telhami", "Vali Nasr", "Ray Takeyh",
    "Ali Vaez", "Robert Malley", "Comfort Ero", "Joost Hiltermann", "Dareen Khalifa",
    "Peter Bouckaert", "Amanda Sloat", "Nicholas Danforth", "Steven Keil", "Garret Martin",
    "Theodore Reinert", "Ian Lesser", "Kristina Kausch", "Bart M. J. Szewczyk",
    "Sudha David-Wilp", "Joshua Kurlantzick", "Yanzhong Huang", "Shannon Tiezzi", "Ian Bremmer",
    "Mary Kaldor", "Faith Gordon", "Grant Rumley", "Rich Outzen", "Hope O'Dell", "Summer Marion",
    "Winter Wilson", "May Darwich", "Sun Yun", "Van Jackson",
    "Jane Doe, MD", "Sabine Leutheusser-Schnarrenberger", "Arnold Schwarzenegger", "Ashwin Balasubramanian",
    "Grace Dean", "Howard Dean", "Alexander Roll", "Eric K. Washington", "Amitava Das",
    "Zaha Hassan", "Iliriana Gjoni", "Rym Momtaz", "Marwan Muasher", "Abdel-Fattah Mourou",
    "Ashley J. Tellis", "Anne-Marie Slaughter", "Željko Bogetić", "Michael D. Swaine",
    "C. Raja Mohan", "Khaled Yacoub Oweis", "Николай Петров", "مروان المعشر", "Paul Haenle",
    "Toby Dalton", "May Kassem", "Will Young", "Rose Gottemoeller", "Frances Z. Brown",
    "Jean-Pierre Filiu", "Ulrich Speck", "Cornelius Adebahr", "Thomas de Waal",
    "Karim Sadjadpour", "Mariano-Florentino (Tino) Cuéllar", "J. Peter Pham",
    "Lawrence D. Freeman", "John Smith, Jr.", "John Smith Jr.", "Samantha Power", "Mark Rice",
    "Grant Long", "习近平", "王小明", "山田 太郎", "홍길동", "安德鲁·布朗", "Kazım TÜRKMEN",
    "JD Vance", "J.D. Vance", "Kim Jong-un", "Moon Chung-in", "LEONARDO GARCIA",
    "Abdulaziz al-Sager", "Ursula von der Leyen", "Valéry Giscard d’Estaing", "Conor O'Brien",
    "Michael McFaul", "Al Gore", "Dr. John Smith", "John Smith, PhD", "محمد بن سلمان",
    "خالد عبد الرحمن", "نواف سلام", "José Ortega y Gasset", "Иван Иванов", "А. С. Пушкин",
    "Nguyen Van Linh", "Jordan Banks", "Mary St. John", "Michael Young", "Nathan J. Brown",
    "Marc Pierini", "Raluca Csernatoni", "Dimitar Bechev", "Dmitri Trenin", "Maha Yahya",
    "Aaron David Miller", "Jessica Tuchman Mathews", "William J. Burns", "Christopher S. Chivvis",
    "Tong Zhao", "Evan A. Feigenbaum", "Yezid Sayigh", "Amr Hamzawy", "Intissar Fakir",
    "Sarah Yerkes", "Frederic Wehrey", "Stephen Wertheim", "Alexander Gabuev",
    "Tatiana Stanovaya", "Balázs Jarábik", "François Godement", "Włodzimierz Cimoszewicz",
    "Sławomir Dębski", "Gunārs Nagels", "Þóra Arnórsdóttir", "Ngaire Woods",
    "Ngozi Okonjo-Iweala", "Oby Ezekwesili", "Xi Jinping", "Shinzo Abe", "Ban Ki-moon", "Yu Jie",
    "Zbigniew Brzezinski", "Henry A. Kissinger", "George H. W. Bush", "J.R.R. Tolkien",
    "H. R. McMaster", "E.J. Dionne Jr.", "Martin Luther King Jr.", "Mary Robinson",
    "Sir Lawrence Freedman", "Dr. Fiona Hill", "Amb. William Taylor", "Gen. David Petraeus",
    "Robert D. Kaplan", "Daniel W. Drezner", "Stephen M. Walt", "Anne Applebaum",
    "Francis Fukuyama", "Fareed Zakaria", "Farah Al Qasimi", "Khalid bin Salman",
    "Abu Bakr al-Baghdadi", "Ayman al-Zawahiri", "Yousef Al Otaiba", "Leila Ben Ali",
    "Hans-Dietrich Genscher", "Karl-Theodor zu Guttenberg", "Andreas von Bülow",
    "Joost van der Westhuizen", "Joop den Uyl", "Jean-Claude Juncker", "Charles de Gaulle",
    "Jean de La Fontaine", "Dominique de Villepin", "María Teresa Fernández de la Vega",
    "Luiz Inácio Lula da Silva", "Dilma Rousseff", "Marcelo Rebelo de Sousa",
    "Giuseppe Di Vittorio", "Matteo Renzi", "Recep Tayyip Erdoğan", "Ahmet Davutoğlu",
    "İbrahim Kalın", "Søren Kierkegaard", "Åsa Wikforss", "Ólafur Ragnar Grímsson",
    "Владимир Путин", "Наталья Ивановна Бубнова", "Сергей Александрович Караганов",
    "Володимир Зеленський", "Κυριάκος Μητσοτάκης", "مها يحيى", "عمرو حمزاوي", "يزيد صايغ",
    "عبد الفتاح السيسي", "محمد بن زايد آل نهيان", "الطيب البكوش", "בנימין נתניהו", "نازنین زاغری",
    "नरेन्द्र मोदी", "毛泽东", "李显龙", "欧阳修", "安倍晋三", "山本太郎", "문재인", "윤석열",
    "ジョン・スミス", "Kelly M. Greenhill", "Brian Katulis", "Rich Lowry", "Frank Rose",
    "Mark Leonard", "Jack Snyder", "Rose Park", "Faith Mabera", "Hope Seck", "Grace Lee",
    "Drew Hinshaw", "Chase Winter", "Jordan Chandler Hirsch", "Austin Long", "Sydney Freedberg",
    "Emily Tamkin", "Emma Ashford", "Kay Bailey Hutchison", "Lina Khatib", "Ali Wyne",
    "Bill Emmott", "Al Franken", "Walter Russell Mead", "Katherine Bell", "Andrew Small",
    "Jack London", "Denzel Washington", "Oliver North", "Lincoln Chafee", "Fiona Hill",
};

static const char *const unlikely[] = {
    "レポート・コラム",
    "ニュース・イベント",
    "Sada Debate", "Berlin Bureau", "Paris Office", "Digital Economy", "Green Economy", "Fair Trade",
    "Silver Spring, MD", "Fairless Hills, PA", "Von Florian Schillat", "Vegane Weihnachtsmuffins",
    "Kumar SS", "North Norfolk", "West Kowloon", "Mein Spiegel", "Grameen Bank",
    "Recent Work", "Middle East", "Security Policy", "Learn More", "Rule of Law",
    "Strategic Europe", "Washington, DC", "Carnegie Europe", "European Leadership Network",
    "Chatham House", "Brookings Institution", "Grace Period", "Foreign Affairs", "Foreign Policy",
    "Current History", "Link Copied", "About the Author", "Read More", "Source: Getty",
    "Artificial Intelligence", "Climate Change", "Great Power Competition", "Wall Street",
    "White House", "West Bank", "North Africa", "San Francisco", "New York", "Hong Kong",
    "Los Angeles", "Press Release", "Op-Ed", "Q&A", "In The Media", "Putin’s War", "Putin's War",
    "Board Members", "Upcoming Events", "Editorial Board", "Crisis Group Staff", "Der Spiegel",
    "Le Monde", "Die Zeit", "Neue Beiträge", "Unsere Themen", "Das Team", "Ближний Восток",
    "Последние Новости", "Новая Газета", "الشرق الأوسط", "مركز كارنيغي", "السياسة الخارجية",
    "نشرت في", "الولايات المتحدة", "中国外交", "经济政策", "北京", "社説", "한국의 외교", "Judy",
    "europe needs help", "U.S. Policy", "US Policy", "NATO Summit", "EU Ukraine",
    "YouTube Channel", "Follow Us", "Terms Conditions", "Privacy Policy", "Cookie Settings",
    "Looming Crisis", "Belligerent and Beleaguered", "The Fog of War", "Board of Peace",
    "Democracy Reform", "Huffington Post", "Financial Times", "Straits Times",
    "Project Syndicate", "Asharq Al-Awsat", "Senior Fellow", "Vice President",
    "Director, Europe Program", "Nonresident Scholar", "Rethinking Russia",
    "Understanding Erdogan", "Inside Kremlin", "After Assad", "Thanks Obama", "European Union",
    "United Nations", "United States", "Saudi Arabia", "South China Sea", "Horn of Africa",
    "Persian Gulf", "Red Sea", "Central Asia", "Latin America", "Western Balkans",
    "Carnegie Endowment", "Carnegie India", "Carnegie Middle East Center", "Crisis Group",
    "Atlantic Council", "Council on Foreign Relations", "Hoover Institution", "Hudson Institute",
    "Heritage Foundation", "German Marshall Fund", "Munich Security Conference",
    "Columbia University", "World Bank", "International Monetary Fund", "Associated Press",
    "New York Times", "Washington Post", "Wall Street Journal", "Los Angeles Times",
    "Foreign Affairs Magazine", "Novaya Gazeta", "Al Jazeera", "Al-Monitor", "Le Figaro",
    "El País", "La Repubblica", "Die Welt", "Frankfurter Allgemeine", "Neue Zürcher Zeitung",
    "Policy Brief", "Working Paper", "Event Speakers", "Related Articles", "More Stories",
    "Most Read", "Top Stories", "Breaking News", "Latest News", "Table of Contents",
    "Executive Summary", "Key Findings", "Back to Top", "Sign Up", "Log In", "Get Involved",
    "Stay Connected", "Share This", "Contact Us", "About Us", "Our Team", "Our Experts",
    "Our Work", "Annual Report", "Board of Trustees", "Terms of Use", "All Rights Reserved",
    "Cookie Policy", "Privacy Statement", "Image Credit", "Getty Images",
    "Nonresident Senior Fellow", "Founding Director", "Managing Editor",
    "Executive Vice President", "Former Ambassador", "Research Assistant", "Staff Writer",
    "Guest Contributor", "Visiting Scholar", "Nuclear Policy", "Energy Transition",
    "Cyber Security", "Digital Economy", "Economic Reform", "Political Islam", "Arab Spring",
    "Cold War", "Civil Society", "Human Rights", "Great Power Rivalry", "Democratic Backsliding",
    "Strategic Autonomy", "Green Transition", "Supply Chains", "Trade War", "Nuclear Deterrence",
    "Arms Control", "Global Governance", "Domestic Politics", "Military Balance",
    "Power Politics", "Peace Process", "Regional Security", "Maximum Pressure",
    "Strategic Patience", "Looming Showdown", "Dangerous Liaisons", "Unfinished Business",
    "Rethinking Deterrence", "Confronting China", "Understanding Iran", "Beyond Oil",
    "Inside Syria", "Why Ukraine Matters", "How Europe Failed", "What Next", "Time to Act",
    "Lessons Learned", "Winners and Losers", "Tuesday Morning", "July Issue", "Summer Reading",
    "Judy Dempsey’s Blog", "Judy Dempsey: Europe", "Judy Dempsey?", "Judy Dempsey, Berlin",
    "Judy Dempsey 2014", "judy dempsey", "Judy dempsey", "By Judy Dempsey",
    "Judy Dempsey and Marc Pierini", "Judy Dempsey & Marc Pierini", "Ana López y Luis Gómez",
    "Judy Dempsey.", "Dempsey", "J. D.", "Dr. Dempsey", "A B", "www.example.org",
    "judy@example.org", "Mr President", "YouTube", "LinkedIn Twitter Facebook", "PODCAST",
    "BREAKING NEWS", "PRIVACY POLICY", "EU NATO", "Das Auswärtige Amt", "Unsere Experten",
    "Neue Publikationen", "Aktuelle Beiträge", "Internationale Politik", "Über uns",
    "Mehr erfahren", "Lire la suite", "Le Monde diplomatique", "Dernières publications",
    "Últimas noticias", "Leer más", "Política Exterior", "Leggi tutto", "Chi siamo",
    "Российская Федерация", "Московский Центр Карнеги", "Южный Кавказ", "Центральная Азия",
    "Внешняя политика", "Об авторе", "Читать далее", "العلاقات الدولية", "اقرأ المزيد",
    "مركز كارنيغي للشرق الأوسط", "الحرب في سوريا", "أخبار وتقارير", "حقوق الإنسان", "国际关系",
    "外交政策", "中美关系", "阅读更多", "高级研究员", "白皮书", "国際政治", "山口県", "日本語",
    "국제정치", "한반도", "이메일", "더 보기", "Rezepte der Woche",
    "Klimawandel und Landwirtschaft", "Guías de Compra", "Land- und Forstwirtschaft",
    "North America", "West Africa", "New England", "London School", "South London",
    "Asia Society", "North Korea", "East Asia", "St. John Smith",
    "", " ", ".", "(Tino)", "Judy\nDempsey and", "\xFF\xFE Judy", "Judy Dempsey Judy Dempsey Judy Dempsey Judy",
};

static const struct {
    const char *printed, *full, *given, *family, *key;
} parsed[] = {
    {"Nathan J. Brown", "Nathan J. Brown", "Nathan J.", "Brown", "nathan brown"},
    {"Nathan Brown", "Nathan Brown", "Nathan", "Brown", "nathan brown"},
    {"Dr. Nathan J. Brown, PhD", "Nathan J. Brown", "Nathan J.", "Brown", "nathan brown"},
    {"Mariano-Florentino (Tino) Cuéllar", "Mariano-Florentino (Tino) Cuéllar", "Mariano-Florentino (Tino)", "Cuéllar", "mariano florentino cuellar"},
    {"John Smith, Jr.", "John Smith Jr.", "John", "Smith", "john smith"},
    {"John Smith Jr.", "John Smith Jr.", "John", "Smith", "john smith"},
    {"John Smith III", "John Smith III", "John", "Smith", "john smith"},
    {"J. Peter Pham", "J. Peter Pham", "J. Peter", "Pham", "j peter pham"},
    {"C. Raja Mohan", "C. Raja Mohan", "C. Raja", "Mohan", "c raja mohan"},
    {"Ludwig van Beethoven", "Ludwig van Beethoven", "Ludwig", "van Beethoven", "ludwig van beethoven"},
    {"Ursula von der Leyen", "Ursula von der Leyen", "Ursula", "von der Leyen", "ursula von der leyen"},
    {"Zine El Abidine Ben Ali", "Zine El Abidine Ben Ali", "Zine El Abidine", "Ben Ali", "zine el abidine ben ali"},
    {"Gamal Abdel Nasser", "Gamal Abdel Nasser", "Gamal", "Abdel Nasser", "gamal abdel nasser"},
    {"Abdulaziz al-Sager", "Abdulaziz al-Sager", "Abdulaziz", "al-Sager", "abdulaziz al sager"},
    {"محمد بن سلمان", "محمد بن سلمان", "محمد", "بن سلمان", "محمد بن سلمان"},
    {"Abdel-Fattah Mourou", "Abdel-Fattah Mourou", "Abdel-Fattah", "Mourou", "abdel fattah mourou"},
    {"José Ortega y Gasset", "José Ortega y Gasset", "José", "Ortega y Gasset", "jose ortega gasset"},
    {"Gabriel García Márquez", "Gabriel García Márquez", "Gabriel García", "Márquez", "gabriel garcia marquez"},
    {"María Teresa Fernández de la Vega", "María Teresa Fernández de la Vega", "María Teresa Fernández", "de la Vega", "maria teresa fernandez de la vega"},
    {"Luiz Inácio Lula da Silva", "Luiz Inácio Lula da Silva", "Luiz Inácio Lula", "da Silva", "luiz inacio lula da silva"},
    {"Crisis Group Staff", "Crisis Group Staff", "", "", "crisis group staff"},
    {"Reuters", "Reuters", "", "", "reuters"},
    {"Karen Elliott House", "Karen Elliott House", "Karen Elliott", "House", "karen elliott house"},
    {"Samantha Power", "Samantha Power", "Samantha", "Power", "samantha power"},
    {"习近平", "习近平", "", "", "习近平"},
    {"김정은", "김정은", "정은", "김", "김정은"},
    {"安德鲁·布朗", "安德鲁·布朗", "安德鲁", "布朗", "安德鲁 布朗"},
    {"山田 太郎", "山田 太郎", "太郎", "山田", "山田 太郎"},
    {"Madonna", "Madonna", "", "Madonna", "madonna"},
    {"Sir Keir Starmer KC MP", "Keir Starmer", "Keir", "Starmer", "keir starmer"},
    {"Hon. A. B. Smith III", "A. B. Smith III", "A. B.", "Smith", "a smith"},
    {"Major Garrett", "Major Garrett", "", "Garrett", "major garrett"},
    {"Justice Malala", "Justice Malala", "", "Malala", "justice malala"},
    {"Lord Robertson", "Lord Robertson", "", "Robertson", "lord robertson"},
    {"Dr. Oz", "Oz", "", "Oz", "oz"},
    {"Prof. Dr. Dr. h.c. Hans Müller", "Hans Müller", "Hans", "Müller", "hans muller"},
    {"Dipl.-Ing. Hans Müller", "Hans Müller", "Hans", "Müller", "hans muller"},
    {"Vice Admiral John Smith", "John Smith", "John", "Smith", "john smith"},
    {"Lt. Col. (Ret.) John Smith", "John Smith", "John", "Smith", "john smith"},
    {"Her Excellency Ms. Amina Mohammed", "Amina Mohammed", "Amina", "Mohammed", "amina mohammed"},
    {"H.E. Ambassador Dr. Marwan Muasher", "Marwan Muasher", "Marwan", "Muasher", "marwan muasher"},
    {"The Rt Hon Sir Tony Blair KG", "Tony Blair", "Tony", "Blair", "tony blair"},
    {"Foreign Minister Sergei Lavrov", "Sergei Lavrov", "Sergei", "Lavrov", "sergei lavrov"},
    {"Rep. John Lewis", "John Lewis", "John", "Lewis", "john lewis"},
    {"Jane Doe MA", "Jane Doe", "Jane", "Doe", "jane doe"},
    {"Jane Doe, M.A., Ph.D.", "Jane Doe", "Jane", "Doe", "jane doe"},
    {"Jack MA", "Jack MA", "", "", "jack ma"},
    {"Yo-Yo Ma", "Yo-Yo Ma", "Yo-Yo", "Ma", "yo yo ma"},
    {"Bob Dylan Esq.", "Bob Dylan", "Bob", "Dylan", "bob dylan"},
    {"SHINZO ABE", "SHINZO ABE", "SHINZO", "ABE", "shinzo abe"},
    {"  Eugene   Rumer ", "Eugene Rumer", "Eugene", "Rumer", "eugene rumer"},
    {"Eugene Rumer", "Eugene Rumer", "Eugene", "Rumer", "eugene rumer"},
    {"Guy de Maupassant", "Guy de Maupassant", "Guy", "de Maupassant", "guy de maupassant"},
    {"Sophie in 't Veld", "Sophie in 't Veld", "Sophie", "in 't Veld", "sophie in veld"},
    {"Chris Van Hollen", "Chris Van Hollen", "Chris", "Van Hollen", "chris van hollen"},
    {"Иван Петрович Сидоров", "Иван Петрович Сидоров", "Иван Петрович", "Сидоров", "иван петрович сидоров"},
    {"д-р Иван Сидоров", "Иван Сидоров", "Иван", "Сидоров", "иван сидоров"},
    {"د. مروان المعشر", "مروان المعشر", "مروان", "المعشر", "مروان المعشر"},
    {"الدكتور مروان المعشر", "مروان المعشر", "مروان", "المعشر", "مروان المعشر"},
    {"خالد عبد الرحمن", "خالد عبد الرحمن", "خالد", "عبد الرحمن", "خالد عبد الرحمن"},
    {"Floyd \"Buddy\" Villines", "Floyd \"Buddy\" Villines", "Floyd \"Buddy\"", "Villines", "floyd villines"},
    {"He Jiankui", "He Jiankui", "He", "Jiankui", "he jiankui"},
    {"Sen Gupta", "Sen Gupta", "Sen", "Gupta", "sen gupta"},
    {"M. Night Shyamalan", "M. Night Shyamalan", "", "", "m night shyamalan"},
    {"Conor O’Brien", "Conor O’Brien", "Conor", "O’Brien", "conor obrien"},
    {"A", "A", "", "", "a"},
    {"J. D.", "J. D.", "", "", "j d"},
};

// The names of a list as "FULL (ROLE) [TITLE]", parted by "; ", with a "+" behind when it is truncated.
static const struct {
    const char *printed, *names;
} lists[] = {
    {"By Eugene Rumer", "Eugene Rumer (author)"},
    {"by A. Smith and Judy Dempsey", "A. Smith (author); Judy Dempsey (author)"},
    {"By Ashley J. Tellis, Toby Dalton, and Mark Hibbs", "Ashley J. Tellis (author); Toby Dalton (author); Mark Hibbs (author)"},
    {"By Eugene Rumer, Director and Senior Fellow, Russia and Eurasia Program", "Eugene Rumer (author) [Director and Senior Fellow, Russia and Eurasia Program]"},
    {"Rym Momtaz, ed.", "Rym Momtaz (editor)"},
    {"Dimitar Bechev, Iliriana Gjoni", "Dimitar Bechev; Iliriana Gjoni"},
    {"- +18\nDimitar Bechev, Iliriana Gjoni, Marc Pierini, …", "Dimitar Bechev; Iliriana Gjoni; Marc Pierini+"},
    {"• Eugene Rumer", "Eugene Rumer"},
    {"• Eugene Rumer • Judy Dempsey", "Eugene Rumer; Judy Dempsey"},
    {"By pooling defense efforts, Europe can save money.", ""},
    {"By pooling defense efforts, Europe can", ""},
    {"By Staff", "Staff (author)"},
    {"By The Editorial Board", "The Editorial Board (author)"},
    {"By Reuters", "Reuters (author)"},
    {"Crisis Group Staff", "Crisis Group Staff"},
    {"John Smith, Jr.", "John Smith Jr."},
    {"John Smith, Jr., and Mary Jones, PhD", "John Smith Jr.; Mary Jones"},
    {"Jane Doe, Ph.D.", "Jane Doe"},
    {"By Jane Doe, Ph.D., and John Roe, M.D.", "Jane Doe (author); John Roe (author)"},
    {"Anna Schmidt/dpa", "Anna Schmidt"},
    {"Anna Schmidt/SP-Q und Peter Müller/AFP", ""},
    {"dpa/AFP", ""},
    {"Jane Doe and", "Jane Doe"},
    {"By Jane Doe \u22C5 Staff Writer", "Jane Doe (author) [Staff Writer]"},
    {"Article written by: Jane Doe", "Jane Doe (author)"},
    {"Guest Author: Jane Doe", "Jane Doe (author)"},
    {"Ein Artikel von Anna Schmidt", "Anna Schmidt (author)"},
    {"Rédigé par Jeanne Dupont", "Jeanne Dupont (author)"},
    {"Napisała Anna Kowalska", "Anna Kowalska (author)"},
    {"José María Aznar", "José María Aznar"},
    {"Автор: Николай Петров", "Николай Петров (author)"},
    {"Авторы: Николай Петров и Алексей Малашенко", "Николай Петров (author); Алексей Малашенко (author)"},
    {"بقلم مروان المعشر", "مروان المعشر (author)"},
    {"بقلم: مروان المعشر وناثان براون", "مروان المعشر (author); ناثان براون (author)"},
    {"بقلم مروان المعشر، مها يحيى ووليد المعلم", "مروان المعشر (author); مها يحيى (author); وليد المعلم (author)"},
    {"Von Anna Schmidt und Peter Müller, Berlin", "Anna Schmidt (author); Peter Müller (author)"},
    {"Von der Leyen", ""},
    {"Par Jean-Pierre Filiu", "Jean-Pierre Filiu (author)"},
    {"Por José María Aznar", "José María Aznar (author)"},
    {"Por qué Europa necesita un ejército", ""},
    {"Di Luigi Rossi", "Luigi Rossi (author)"},
    {"Di Maio", "Di Maio"},
    {"Door Jan de Vries en Piet van der Berg", "Jan de Vries (author); Piet van der Berg (author)"},
    {"John and Mary Smith", "Mary Smith+"},
    {"Interview by Judy Dempsey", "Judy Dempsey (interviewer)"},
    {"Eugene Rumer interviewed by Judy Dempsey", "Eugene Rumer (speaker); Judy Dempsey (interviewer)"},
    {"Edited by Ashley J. Tellis and Toby Dalton; translated by Anna Schmidt", "Ashley J. Tellis (editor); Toby Dalton (editor); Anna Schmidt (translator)"},
    {"Ashley J. Tellis and Toby Dalton, eds.", "Ashley J. Tellis (editor); Toby Dalton (editor)"},
    {"Ashley J. Tellis (ed.)", "Ashley J. Tellis (editor)"},
    {"Mariano-Florentino (Tino) Cuéllar, Judy Dempsey", "Mariano-Florentino (Tino) Cuéllar; Judy Dempsey"},
    {"J. Peter Pham; Lawrence D. Freeman", "J. Peter Pham; Lawrence D. Freeman"},
    {"Rumer, Eugene", "Eugene Rumer"},
    {"Perkovich, George; Dalton, Toby", "George Perkovich; Toby Dalton"},
    {"Smith, A. B., Jones, C. D.", "A. B. Smith; C. D. Jones"},
    {"By JOHN SMITH, Associated Press", "JOHN SMITH (author) [Associated Press]"},
    {"By Judy Dempsey | Reuters", "Judy Dempsey (author)"},
    {"By Judy Dempsey and Reuters", "Judy Dempsey (author); Reuters (author)"},
    {"Glen Owen And Brendan Carlin For The Mail On Sunday", ""},
    {"By Glen Owen And Brendan Carlin For The Mail On Sunday", "Glen Owen (author); Brendan Carlin (author)"},
    {"Markus M. Haefliger, London, Beat Bumbacher", "Markus M. Haefliger; Beat Bumbacher"},
    {"E. BARRENECHE / J. I. DA SILVA", "E. BARRENECHE; J. I. DA SILVA"},
    {"AFP/The Local", ""},
    {"APA/AP", "APA/AP"},
    {"MDR THÜRINGEN/ls", ""},
    {"By Judy Dempsey on July 8, 2014", "Judy Dempsey (author)"},
    {"Judy Dempsey, July 8, 2014", "Judy Dempsey"},
    {"By Katerina", "Katerina (author)"},
    {"Katerina", "Katerina"},
    {"Commentary", ""},
    {"Recent Work", ""},
    {"Learn More", ""},
    {"By Judy Dempsey et al.", "Judy Dempsey (author)+"},
    {"Judy Dempsey and 3 others", "Judy Dempsey+"},
    {"Judy Dempsey and others", "Judy Dempsey+"},
    {"Judy Dempsey +18 more", "Judy Dempsey+"},
    {"Judy Dempsey with Tim Boersma", "Judy Dempsey; Tim Boersma"},
    {"Interview by Judy Dempsey with Angela Merkel", "Judy Dempsey (interviewer); Angela Merkel (speaker)"},
    {"文/张三 李四", "张三 (author); 李四 (author)"},
    {"作者：王小明、李华", "王小明 (author); 李华 (author)"},
    {"홍길동 기자", "홍길동"},
    {"山田 太郎", "山田 太郎"},
    {"H.E. Ambassador Dr. Marwan Muasher", "Marwan Muasher"},
    {"Gen. (Ret.) David Petraeus", "David Petraeus"},
    {"Lt. Gen. Ben Hodges, Adm. James Stavridis", "Ben Hodges; James Stavridis"},
    {"Dr. John Smith, Prof. Anna Schmidt", "John Smith; Anna Schmidt"},
    {"Moderated by Judy Dempsey", "Judy Dempsey (speaker)"},
    {"Speakers: Marwan Muasher, Amr Hamzawy", "Marwan Muasher (speaker); Amr Hamzawy (speaker)"},
    {"Angela Merkel, the chancellor, is wrong about Europe.", ""},
    {"Nathan J. Brown, a professor of political science at GW, is the author of nine books.", ""},
    {"By John Smith, Staff Writer", "John Smith (author) [Staff Writer]"},
    {"By John Smith Staff Writer", "John Smith (author)"},
    {"By John Smith (@jsmith) john@example.org", "John Smith (author)"},
    {"Text: Anna Schmidt, Fotos: Peter Müller", "Anna Schmidt (author)"},
    {"Photo: Peter Müller", ""},
    {"James Lynch from University of Michigan", "James Lynch from University of Michigan"},
    {"By James Lynch from University of Michigan", "James Lynch (author)"},
    {"Donald Trump and Vladimir Putin", "Donald Trump; Vladimir Putin"},
    {"Europe, Russia, and the War", ""},
    {"By Zaha Hassan and Muhammad Shehada, Senior Fellows", "Zaha Hassan (author); Muhammad Shehada (author)"},
    {"Zaha Hassan; Muhammad Shehada;", "Zaha Hassan; Muhammad Shehada"},
    {"José Ortega y Gasset", "José Ortega y Gasset"},
    {"Ana López y Luis Gómez", "Ana López; Luis Gómez"},
    {"By", ""},
    {"by", ""},
    {"Link Copied", ""},
    {"By Eugene Rumer – Director", "Eugene Rumer (author) [Director]"},
    {"Isabel Caro, Rocío Latorre, José Miguel Wilson", "Isabel Caro; Rocío Latorre; José Miguel Wilson"},
    {"Our Editors", "Our Editors"},
    {"By our correspondents", ""},
    {"by the Editors", "the Editors (author)"},
    {"Dr. Allen", ""},
    {"Sir Keir Starmer", "Keir Starmer"},
    {"Sergei Lavrov, Foreign Minister", "Sergei Lavrov [Foreign Minister]"},
    {"Foreign Minister Sergei Lavrov", "Sergei Lavrov"},
    {"Carnegie Endowment for International Peace", "Carnegie Endowment for International Peace"},
    {"BY EUGENE RUMER AND JUDY DEMPSEY", "EUGENE RUMER (author); JUDY DEMPSEY (author)"},
    {"Written by Eugene Rumer", "Eugene Rumer (author)"},
    {"Op-Ed by Eugene Rumer", "Eugene Rumer (author)"},
    {"Author: Eugene Rumer", "Eugene Rumer (author)"},
    {"Author(s): Eugene Rumer, Judy Dempsey", "Eugene Rumer (author); Judy Dempsey (author)"},
    {"Authors: Eugene Rumer and Judy Dempsey", "Eugene Rumer (author); Judy Dempsey (author)"},
    {"Author Eugene Rumer", "Eugene Rumer (author)"},
    {"Text von Anna Schmidt", "Anna Schmidt (author)"},
    {"Ein Gastbeitrag von Anna Schmidt", "Anna Schmidt (author)"},
    {"Von Anna Schmidt (Text) und Peter Müller (Fotos)", "Anna Schmidt (author)"},
    {"Interview: Anna Schmidt", "Anna Schmidt (interviewer)"},
    {"Propos recueillis par Marie Dupont", "Marie Dupont (interviewer)"},
    {"Par Marie Dupont et Jean Martin", "Marie Dupont (author); Jean Martin (author)"},
    {"A cura di Luigi Rossi", "Luigi Rossi (editor)"},
    {"Por María Pérez y Juan García", "María Pérez (author); Juan García (author)"},
    {"Por Maria Silva e João Santos", "Maria Silva (author); João Santos (author)"},
    {"Autor: Jan Kowalski", "Jan Kowalski (author)"},
    {"Yazar: Ahmet Yılmaz", "Ahmet Yılmaz (author)"},
    {"Подготовил Иван Иванов", "Иван Иванов (author)"},
    {"Беседовал Иван Иванов", "Иван Иванов (interviewer)"},
    {"Автор: А. С. Пушкин, М. Ю. Лермонтов", "А. С. Пушкин (author); М. Ю. Лермонтов (author)"},
    {"Автори: Іван Петренко та Олена Шевченко", "Іван Петренко (author); Олена Шевченко (author)"},
    {"كتب محمد علي", "محمد علي (author)"},
    {"إعداد: محمد علي وأحمد حسن", "محمد علي (author); أحمد حسن (author)"},
    {"حاوره: محمد علي", "محمد علي (interviewer)"},
    {"ترجمة: محمد علي", "محمد علي (translator)"},
    {"By Marwan Muasher, Former Foreign Minister of Jordan", "Marwan Muasher (author) [Former Foreign Minister of Jordan]"},
    {"By Lt. Col. (Ret.) John Smith, USAF", "John Smith (author)"},
    {"By Sen. John McCain (R-AZ)", "John McCain (author)"},
    {"By Rep. Adam Schiff and Sen. Chris Murphy", "Adam Schiff (author); Chris Murphy (author)"},
    {"By John Smith, MD, and Jane Doe, MPH", "John Smith (author); Jane Doe (author)"},
    {"By John Smith M.D., Ph.D.", "John Smith (author)"},
    {"By Martin Luther King Jr. and Malcolm X", "Martin Luther King Jr. (author)+"},
    {"By the Associated Press", "the Associated Press (author)"},
    {"Associated Press", "Associated Press"},
    {"The Associated Press", "The Associated Press"},
    {"By AFP", "AFP (author)"},
    {"By Crisis Group", "Crisis Group (author)"},
    {"By Carnegie Staff", "Carnegie Staff (author)"},
    {"By Staff Writer", "Staff Writer (author)"},
    {"By Staff and Agencies", "Staff and Agencies (author)"},
    {"By Bloomberg News", "Bloomberg News (author)"},
    {"By A Special Correspondent", ""},
    {"Guest post by Judy Dempsey", "Judy Dempsey (author)"},
    {"Hosted by Judy Dempsey", "Judy Dempsey (speaker)"},
    {"Featuring Marwan Muasher and Amr Hamzawy", "Marwan Muasher (speaker); Amr Hamzawy (speaker)"},
    {"A conversation with Marwan Muasher", "Marwan Muasher (speaker)"},
    {"Marwan Muasher in conversation with Judy Dempsey", "Marwan Muasher; Judy Dempsey (speaker)"},
    {"Judy Dempsey and Marwan Muasher (eds.)", "Judy Dempsey (editor); Marwan Muasher (editor)"},
    {"Judy Dempsey, Marwan Muasher, editors", "Judy Dempsey (editor); Marwan Muasher (editor)"},
    {"Judy Dempsey, Editor, Strategic Europe", "Judy Dempsey [Editor, Strategic Europe]"},
    {"Judy Dempsey, guest editor", "Judy Dempsey (editor)"},
    {"Zaha Hassan/Muhammad Shehada", "Zaha Hassan; Muhammad Shehada"},
    {"Zaha Hassan / Muhammad Shehada", "Zaha Hassan; Muhammad Shehada"},
    {"Zaha Hassan & Muhammad Shehada", "Zaha Hassan; Muhammad Shehada"},
    {"Zaha Hassan + Muhammad Shehada", "Zaha Hassan; Muhammad Shehada"},
    {"Zaha Hassan | Muhammad Shehada", "Zaha Hassan; Muhammad Shehada"},
    {"Zaha Hassan – Nonresident Fellow", "Zaha Hassan [Nonresident Fellow]"},
    {"Zaha Hassan (Carnegie Endowment), Muhammad Shehada (ECFR)", "Zaha Hassan [Carnegie Endowment]; Muhammad Shehada"},
    {"Zaha Hassan, Fellow; Muhammad Shehada, Visiting Fellow", "Zaha Hassan [Fellow]; Muhammad Shehada [Visiting Fellow]"},
    {"Zaha Hassan (She/Her)", "Zaha Hassan"},
    {"• Zaha Hassan\n• Muhammad Shehada", "Zaha Hassan; Muhammad Shehada"},
    {"Zaha Hassan\nMuhammad Shehada", "Zaha Hassan; Muhammad Shehada"},
    {"1. Zaha Hassan", "Zaha Hassan"},
    {"By Zaha Hassan, in Washington", "Zaha Hassan (author)"},
    {"By Zaha Hassan in Washington and Muhammad Shehada in Gaza", "Zaha Hassan in Washington (author); Muhammad Shehada (author)"},
    {"By Zaha Hassan for Diwan", "Zaha Hassan (author)"},
    {"Zaha Hassan, Muhammad Shehada, …", "Zaha Hassan; Muhammad Shehada+"},
    {"Zaha Hassan, Muhammad Shehada...", "Zaha Hassan; Muhammad Shehada+"},
    {"+3 Zaha Hassan", "Zaha Hassan+"},
    {"+18", "+"},
    {"Zaha Hassan et al", "Zaha Hassan+"},
    {"Николай Петров и др.", "Николай Петров+"},
    {"مروان المعشر وآخرون", "مروان المعشر+"},
    {"Anna Schmidt u. a.", "Anna Schmidt+"},
    {"Anna Schmidt u.a.", "Anna Schmidt+"},
    {"Marie Dupont et autres", "Marie Dupont+"},
    {"By Thomas de Waal and Karim Sadjadpour", "Thomas de Waal (author); Karim Sadjadpour (author)"},
    {"By Ursula von der Leyen, President of the European Commission", "Ursula von der Leyen (author) [President of the European Commission]"},
    {"By Abdulaziz al-Sager and Mohammed bin Salman", "Abdulaziz al-Sager (author); Mohammed bin Salman (author)"},
    {"By Xi Jinping", "Xi Jinping (author)"},
    {"By Ban Ki-moon", "Ban Ki-moon (author)"},
    {"By bell hooks", ""},
    {"By Madonna", "Madonna (author)"},
    {"By Putin and Trump", ""},
    {"By Woodward and Bernstein", ""},
    {"By Anna", "Anna (author)"},
    {"By Anna and Mary Smith", "Mary Smith (author)+"},
    {"By way of introduction", ""},
    {"By any measure, Europe is failing", ""},
    {"By Europe’s standards", ""},
    {"By 2030", ""},
    {"By Land or by Sea", ""},
    {"By Invitation", ""},
    {"By the Numbers", ""},
    {"By Contrast", ""},
    {"By then, the war", ""},
    {"By failing to act, Angela Merkel lost.", ""},
    {"By Angela Merkel, who says Europe is fine", "Angela Merkel (author)"},
    {"A Conversation With the Ambassador", ""},
    {"Michael Young, Maha Yahya, and Marc Lynch discuss the war.", ""},
    {"Michael Young interviews Maha Yahya", ""},
    {"Why Michael Young Is Wrong", ""},
    {"Michael Young’s Column", ""},
    {"Michael Young, Beirut", "Michael Young"},
    {"Michael Young, editor of Diwan", "Michael Young [editor of Diwan]"},
    {"Photographs by Michael Young", ""},
    {"By Michael Young; Photographs by Mary Jones", "Michael Young (author)"},
    {"By Michael Young, Photos by Mary Jones", "Michael Young (author)"},
    {"By Michael Young, Illustrated by Mary Jones, Translated by Anna Schmidt", "Michael Young (author); Anna Schmidt (translator)"},
    {"By Michael Young and Mary Jones, with Anna Schmidt", "Michael Young (author); Mary Jones (author); Anna Schmidt (author)"},
    {"By Michael Young with contributions from Anna Schmidt", "Michael Young (author)"},
    {"작성자: 홍길동", "홍길동 (author)"},
    {"기자 홍길동", "홍길동 (author)"},
    {"글: 홍길동, 김철수", "홍길동 (author); 김철수 (author)"},
    {"문정인 연세대 교수", "문정인"},
    {"著者：山田太郎", "山田太郎 (author)"},
    {"记者 王小明 李华", "王小明 (author); 李华 (author)"},
    {"记者 王小明 通讯员 李华", "王小明 (author); 李华 (author)"},
    {"本报记者 王小明", "王小明 (author)"},
    {"Par Élodie Kervadec (avec AFP)", "Élodie Kervadec (author)"},
    {"By Jane Doe (with files from Reuters)", "Jane Doe (author)"},
    {"新华社记者王小明", ""},
    {"안드레이 란코프", ""},
    {"Nguyễn Phú Trọng", "Nguyễn Phú Trọng"},
    {"Đặng Hoàng Linh", "Đặng Hoàng Linh"},
    {"Szymon Kardaś", "Szymon Kardaś"},
    {"Ioannis N. Grigoriadis", "Ioannis N. Grigoriadis"},
    {"İlke Toygür", "İlke Toygür"},
    {"Ömer Taşpınar", "Ömer Taşpınar"},
    {"Þorsteinn Gunnarsson", "Þorsteinn Gunnarsson"},
    {"Øyvind Østerud", "Øyvind Østerud"},
    {"Łukasz Kulesa", "Łukasz Kulesa"},
    {"Đorđe Popović", "Đorđe Popović"},
    {"Ana-Maria Tănase", "Ana-Maria Tănase"},
    {"O’Neil, Shannon K.", "Shannon K. O’Neil"},
    {"García Márquez, Gabriel", "Gabriel García Márquez"},
    {"van der Berg, A. B.", "A. B. van der Berg"},
    {"Smith J, Doe K", ""},
    {"John A Smith", "John A Smith"},
    {"E. J. Dionne Jr.", "E. J. Dionne Jr."},
    {"E.J. Dionne, Jr., and Thomas E. Mann", "E.J. Dionne Jr.; Thomas E. Mann"},
    {"H. R. McMaster", "H. R. McMaster"},
    {"Anne Applebaum, Staff Writer at The Atlantic", "Anne Applebaum [Staff Writer at The Atlantic]"},
    {"Dr. Prof. h.c. Anna Schmidt", "Anna Schmidt"},
    {"Univ.-Prof. Dr. Anna Schmidt, MBA", "Anna Schmidt"},
    {"Mag. Anna Schmidt", "Anna Schmidt"},
    {"Dott.ssa Anna Rossi", "Anna Rossi"},
    {"Hon. Tony Blair, KG", "Tony Blair"},
    {"The Rt Hon Sir Tony Blair KG", "Tony Blair"},
    {"Her Excellency Ms. Amina Mohammed", "Amina Mohammed"},
    {"Sheikh Mohammed bin Rashid", "Mohammed bin Rashid"},
    {"Baroness Catherine Ashton of Upholland", ""},
    {"Lord Robertson", "Lord Robertson"},
    {"Professor Sir Lawrence Freedman", "Lawrence Freedman"},
    {"Col. Gen. Oleksandr Syrskyi", "Oleksandr Syrskyi"},
    {"Vice Adm. (ret.) John Smith", "John Smith"},
    {"", ""},
    {"  \n ", ""},
    {",;|,", ""},
};
// clang-format on

static void test_likely(void)
{
    for (size_t i = 0; i < sizeof(likely) / sizeof(likely[0]); i++)
        if (!name_is_likely(str_of(likely[i]))) {
            fprintf(stderr, "no name: '%s'\n", likely[i]);
            abort();
        }
    for (size_t i = 0; i < sizeof(unlikely) / sizeof(unlikely[0]); i++)
        if (name_is_likely(str_of(unlikely[i]))) {
            fprintf(stderr, "a name: '%s'\n", unlikely[i]);
            abort();
        }
}

static void same(const char *printed, const char *what, struct str is, const char *ought)
{
    if (str_equal(is, str_of(ought)))
        return;
    fprintf(stderr, "'%s': %s '%.*s', not '%s'\n", printed, what, (int)is.length,
            is.data ? is.data : "", ought);
    abort();
}

static void test_parse(void)
{
    for (size_t i = 0; i < sizeof(parsed) / sizeof(parsed[0]); i++) {
        const char *printed = parsed[i].printed;
        struct name name = name_parse(&arena, str_of(printed));
        same(printed, "full", name.full, parsed[i].full);
        same(printed, "given", name.given, parsed[i].given);
        same(printed, "family", name.family, parsed[i].family);
        same(printed, "key", name_key(&arena, str_of(printed)), parsed[i].key);
        // What is clean stays as it is, and has the same key.
        same(printed, "full again", name_parse(&arena, name.full).full, parsed[i].full);
        same(printed, "key of full", name_key(&arena, name.full), parsed[i].key);
        same(printed, "key of key", name_key(&arena, str_of(parsed[i].key)), parsed[i].key);
    }
}

// The form that the table of lists has.
static struct str show(struct names names)
{
    struct str shown = STR("");
    for (size_t i = 0; i < names.count; i++) {
        const struct name *name = &names.items[i];
        shown = arena_printf(
            &arena, "%.*s%s%.*s%s%.*s%s%s%.*s%s", (int)shown.length, shown.data, i ? "; " : "",
            (int)name->full.length, name->full.data, name->role.length ? " (" : "",
            (int)name->role.length, name->role.data ? name->role.data : "",
            name->role.length ? ")" : "", name->title.length ? " [" : "", (int)name->title.length,
            name->title.data ? name->title.data : "", name->title.length ? "]" : "");
    }
    return arena_join(&arena, shown, names.is_truncated ? STR("+") : STR(""));
}

static void test_split(void)
{
    for (size_t i = 0; i < sizeof(lists) / sizeof(lists[0]); i++)
        same(lists[i].printed, "names", show(names_split(&arena, str_of(lists[i].printed))),
             lists[i].names);
}

// Names of a list are divided like single ones; an organisation is not, and a name in one part has no given one.
static void test_division(void)
{
    struct names names = names_split(&arena, STR("By Judy Dempsey and Reuters; Katerina"));
    assert(names.count == 2);
    same("list", "given", names.items[0].given, "Judy");
    same("list", "family", names.items[0].family, "Dempsey");
    assert(!names.items[1].given.data && !names.items[1].family.data);
    names = names_split(&arena, STR("Smith, A. B."));
    assert(names.count == 1);
    same("list", "given", names.items[0].given, "A. B.");
    same("list", "family", names.items[0].family, "Smith");
}

static void test_list(const struct word_lines *list, bool is_folded)
{
    struct str before = STR("");
    char room[FOLD_MAX];

    for (size_t i = 0; i < list->count; i++) {
        struct str rest = str_of(list->lines[i]), word;
        while (str_split(&rest, ' ', &word)) {
            if (str_compare(before, word) >= 0) {
                fprintf(stderr, "'%.*s' is out of order\n", (int)word.length, word.data);
                abort();
            }
            if (is_folded && !str_equal(fold_word(word, room), word)) {
                fprintf(stderr, "'%.*s' is not folded\n", (int)word.length, word.data);
                abort();
            }
            assert(fold_is_listed(list, word));
            before = word;
        }
    }
    assert(!fold_is_listed(list, STR("zzzz")) && !fold_is_listed(list, STR("")));
    assert(!fold_is_listed(list, STR("aaron abbey")) && !fold_is_listed(list, STR("a\0b")));
}

static void test_words(void)
{
    const struct word_lines *list;

    for (size_t i = 0; (list = name_word_list(i)); i++)
        test_list(list, true);
    for (size_t i = 0; (list = name_asian_list(i)); i++)
        test_list(list, false);
    assert(name_word_kinds(STR("Grace")) == (NAME_GIVEN | NAME_SURNAME));
    assert(name_word_kinds(STR("Zaha")) == NAME_GIVEN);
    assert(name_word_kinds(STR("Muasher")) == 0);
    assert(name_word_kinds(STR("Institute")) & NAME_ORGANISATION);
    assert(name_word_kinds(STR("Fellow")) & NAME_TITLE);
    assert(name_word_kinds(STR("the")) & NAME_FUNCTION);
    assert(name_word_kinds(STR("Ukrainian")) & NAME_PLACE);
    assert(name_word_kinds(STR("Reforms")) & NAME_TOPIC);
    assert(name_word_kinds(STR("Newsletter")) & NAME_LABEL);
    assert(name_word_kinds(STR("Strengthening")) & NAME_ORDINARY);
    assert(name_word_kinds(STR("Kleptocratization")) & NAME_ORDINARY);
    assert(name_word_kinds(STR("Ph.D.")) & NAME_DEGREE);
    assert(name_word_kinds(STR("NATO")) & NAME_ACRONYM);
    assert(!(name_word_kinds(STR("Us")) & NAME_ACRONYM));
    assert(name_word_kinds(STR("والسياسات")) & NAME_LABEL);
    assert(name_word_kinds(STR("")) == 0);
}

// Words around a text are no names, where there are no capitals either.
static void test_words_of_pages(void)
{
    assert(!name_is_likely(STR("Giriş Tarihi")) && !name_is_likely(STR("संबंधित खबरें")));
    assert(name_is_likely(STR("मीरा नेगी")) && name_is_likely(STR("Selin Yurdakul")));
}

static void test_prefixes(void)
{
    struct name_prefix prefix;
    bool is_plural;

    assert(name_prefix_find(STR("By A"), &prefix) && prefix.role == NAME_ROLE_AUTHOR);
    assert(prefix.length == 3 && !prefix.is_weak);
    assert(name_prefix_find(STR("Interview with: A"), &prefix) && prefix.role == NAME_ROLE_SPEAKER);
    assert(name_prefix_find(STR("Von A"), &prefix) && prefix.is_weak);
    assert(name_prefix_find(STR("Von: A"), &prefix) && !prefix.is_weak);
    assert(name_prefix_find(STR("लेखक: मीरा नेगी"), &prefix) && !prefix.is_weak);
    assert(name_prefix_find(STR("Haber: A"), &prefix) && !prefix.is_weak);
    assert(name_prefix_find(STR("Tác giả: A"), &prefix) && prefix.role == NAME_ROLE_AUTHOR);
    assert(name_prefix_find(STR("Φωτογραφία: A"), &prefix) && prefix.role == NAME_ROLE_OTHER);
    assert(!name_prefix_find(STR("By"), &prefix) && !name_prefix_find(STR("Byron A"), &prefix));
    assert(!name_prefix_find(STR("A by B"), &prefix) && !name_prefix_find(STR(""), &prefix));
    assert(name_role_find(STR("eds."), &is_plural) == NAME_ROLE_EDITOR && is_plural);
    assert(name_role_find(STR("ed"), &is_plural) == NAME_ROLE_EDITOR && !is_plural);
    assert(name_role_find(STR("edition"), &is_plural) == NAME_ROLE_NONE);
    assert(!name_role_text(NAME_ROLE_OTHER).data);
}

// Hostile texts: at once, and without growing.
static void test_large(void)
{
    static const char *const parts[] = {"A ",         "Judy Dempsey, ",
                                        "and ",       "(",
                                        "Jr., ",      "...",
                                        "by ",        "@ ",
                                        "+1 ",        "with by ",
                                        "Smith, A. ", "و",
                                        "ed., ",      "interviewed by A B "};
    const size_t size = 1 << 20;
    char *text = malloc(size);

    assert(text);
    for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {
        size_t length = strlen(parts[i]), filled = 0;
        for (; filled + length <= size; filled += length)
            memcpy(text + filled, parts[i], length);
        for (size_t bytes = 1000; bytes <= filled; bytes *= 30) {
            struct str whole = {text, bytes};
            assert(!name_is_likely(whole) || bytes < 300);
            name_parse(&arena, whole);
            names_split(&arena, whole);
            arena_reset(&arena);
        }
        assert(names_split(&arena, (struct str){text, filled}).count == 0);
    }
    free(text);
}

// Chinese bylines behind a bar, with the house or the office before the names.
static void test_chinese_bars(void)
{
    static const struct str lines[] = {
        STR_INIT("文｜林嘉颖 周启明"), STR_INIT("文|财新周刊 林嘉颖 周启明"),
        STR_INIT("文丨本刊记者 林嘉颖 周启明"), STR_INIT("作者 | 林嘉颖 周启明（发自曼谷）")};
    for (size_t i = 0; i < sizeof(lines) / sizeof(*lines); i++) {
        struct names names = names_split(&arena, lines[i]);
        assert(names.count == 2);
        assert(str_equal(names.items[0].full, STR("林嘉颖")));
        assert(str_equal(names.items[1].full, STR("周启明")));
    }
}

static void test_forms_of_a_name(void)
{
    assert(name_key_is_within(STR("doe"), STR("jane doe")));
    assert(name_key_is_within(STR("j doe"), STR("jane doe")));
    assert(!name_key_is_within(STR("jane doe"), STR("jane doe")));
    assert(!name_key_is_within(STR("john doe"), STR("jane doe roe")));
    assert(name_key_is_within(STR("j brown"), STR("james brown")));
    assert(name_key_is_within(STR("brown"), STR("james brown")));
    assert(!name_key_is_within(STR("k brown"), STR("james brown")));
    assert(!name_key_is_within(STR("james brown"), STR("james brown")));
}

int main(void)
{
    test_forms_of_a_name();
    test_chinese_bars();
    test_words();
    test_words_of_pages();
    test_prefixes();
    test_likely();
    test_parse();
    test_split();
    test_division();
    test_large();
    arena_free(&arena);
    puts("ok name");
    return 0;
}
