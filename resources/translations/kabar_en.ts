<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>AbstractView</name>
    <message numerus="yes">
        <source>%n sentence(s) left out; the article does not say: {words}</source>
        <translation>
            <numerusform>%n sentence left out; the article does not say: {words}</numerusform>
            <numerusform>%n sentences left out; the article does not say: {words}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s) left out; no sentence of the article says so.</source>
        <translation>
            <numerusform>%n sentence left out; no sentence of the article says so.</numerusform>
            <numerusform>%n sentences left out; no sentence of the article says so.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Arrivals</name>
    <message numerus="yes">
        <source>%n article(s) were not finished when Kabar was closed.</source>
        <translation>
            <numerusform>%n article was not finished when Kabar was closed.</numerusform>
            <numerusform>%n articles were not finished when Kabar was closed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Attention</name>
    <message numerus="yes">
        <source>%n article(s) read.</source>
        <translation>
            <numerusform>%n article read.</numerusform>
            <numerusform>%n articles read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) could not be read.</source>
        <translation>
            <numerusform>%n article could not be read.</numerusform>
            <numerusform>%n articles could not be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangesDialog</name>
    <message numerus="yes">
        <source>And %n place(s) more.</source>
        <translation>
            <numerusform>And %n place more.</numerusform>
            <numerusform>And %n places more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Collection</name>
    <message numerus="yes">
        <source>%n article(s) deleted.</source>
        <translation>
            <numerusform>%n article deleted.</numerusform>
            <numerusform>%n articles deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message numerus="yes">
        <source>Remove all %n article(s) for good?</source>
        <translation>
            <numerusform>Remove %n article for good?</numerusform>
            <numerusform>Remove all %n articles for good?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drops</name>
    <message numerus="yes">
        <source>Drop to read %n file(s)</source>
        <translation>
            <numerusform>Drop to read %n file</numerusform>
            <numerusform>Drop to read %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drop to read %n folder(s) and what is in them</source>
        <translation>
            <numerusform>Drop to read %n folder and what is in it</numerusform>
            <numerusform>Drop to read %n folders and what is in them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message numerus="yes">
        <source>Open %n article(s)?</source>
        <translation>
            <numerusform>Open %n article?</numerusform>
            <numerusform>Open %n articles?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exporter</name>
    <message numerus="yes">
        <source>%n briefs exported to {path}.</source>
        <translation>
            <numerusform>%n brief exported to {path}.</numerusform>
            <numerusform>%n briefs exported to {path}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gathered</name>
    <message numerus="yes">
        <source>%n file(s) of other kinds left out.</source>
        <translation>
            <numerusform>%n file of another kind left out.</numerusform>
            <numerusform>%n files of other kinds left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) could not be looked into.</source>
        <translation>
            <numerusform>%n folder could not be looked into.</numerusform>
            <numerusform>%n folders could not be looked into.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Grounds</name>
    <message numerus="yes">
        <source>only %Ln word(s) stand before it</source>
        <translation>
            <numerusform>only %Ln word stands before it</numerusform>
            <numerusform>only %Ln words stand before it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>it is short, %Ln word(s)</source>
        <translation>
            <numerusform>it is short, %Ln word</numerusform>
            <numerusform>it is short, %Ln words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>it comes late, after %Ln word(s)</source>
        <translation>
            <numerusform>it comes late, after %Ln word</numerusform>
            <numerusform>it comes late, after %Ln words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>it is %Ln word(s) long</source>
        <translation>
            <numerusform>it is %Ln word long</numerusform>
            <numerusform>it is %Ln words long</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message numerus="yes">
        <source>⚠ %n line(s) to check</source>
        <translation>
            <numerusform>⚠ %n line to check</numerusform>
            <numerusform>⚠ %n lines to check</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HitsModel</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) close in meaning</source>
        <translation>
            <numerusform>%n article close in meaning</numerusform>
            <numerusform>%n articles close in meaning</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemovedView</name>
    <message numerus="yes">
        <source>Removed from the page: %n piece(s)</source>
        <translation>
            <numerusform>Removed from the page: %n piece</numerusform>
            <numerusform>Removed from the page: %n pieces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoryPage</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n different text(s)</source>
        <translation>
            <numerusform>%n different text</numerusform>
            <numerusform>%n different texts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message numerus="yes">
        <source>%n sentence(s) new</source>
        <translation>
            <numerusform>%n sentence new</numerusform>
            <numerusform>%n sentences new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s) changed</source>
        <translation>
            <numerusform>%n sentence changed</numerusform>
            <numerusform>%n sentences changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s) gone</source>
        <translation>
            <numerusform>%n sentence gone</numerusform>
            <numerusform>%n sentences gone</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On hold: %n article(s) waiting</source>
        <translation>
            <numerusform>On hold: %n article waiting</numerusform>
            <numerusform>On hold: %n articles waiting</numerusform>
        </translation>
    </message>
</context>
</TS>
