// Package lexicon says what words mean, in English and in Chinese.
//
// A question is seldom asked in the words of the text that answers it. This package
// holds what is known of words by themselves, whoever uses them: which ones stand for
// one idea, so that "webcam" and 摄像头 are both about a camera; which may stand for
// each other in a sentence; which only ask, and tell nothing apart; how people are
// called whose sources give no more than a surname; how companies, countries, courts
// and authorities are called in either language; by what a text tells of a kind of
// conduct; and which word a misspelt one is near.
//
// The lists stand beside the code, a text file each. What they say is printed nowhere:
// a word of a list helps to find what a source says, and is never given as what it says.
// The package knows no case, no question and no article. Nothing in it changes while
// the program runs but the vocabularies and spellings that a caller makes and fills.
//
//	concepts.txt                 the ideas of the field            [Concepts], [Keys]
//	phrases.txt                  what means an idea without its word  [Expressed]
//	bridge.txt                   everyday ideas, to read one language for the other  [Bridge]
//	kin.txt, ways.txt            what may be said for each other   [KinOf], [WaysToSay]
//	conducts.txt                 what people are taken to court for  [Conducts]
//	surnames.txt                 how people are written, and companies by [index.ChineseNames]  [Respelled], [HanNames]
//	bodies.txt                   further names of courts and authorities  [BodyCalls]
//	common.txt, framewords.txt,
//	listwords.txt                words that only ask               [Ordinary], [FrameWords], [ListWords]
//	cantonese.txt, foreign.txt   what is read as Mandarin, and what is not read  [InMandarin], [Unreadable]
package lexicon
