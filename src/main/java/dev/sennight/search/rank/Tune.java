package dev.sennight.search.rank;
public final class Tune { static float f(String n, double d){ return Float.parseFloat(System.getProperty(n, String.valueOf(d))); }
 static final float K1=f("k1",1.0),B=f("b",0.4),TRI=f("tri",0),WHOLE=f("whole",0.6),COV=f("cov",0.5),POW=f("pow",1),STOP=f("stop",0.15),FUNC=f("func",0.3),COH=f("coh",0), GLOSS=f("gloss",0.5), FOUR=f("four",0);}
