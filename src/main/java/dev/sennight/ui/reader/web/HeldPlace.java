package dev.sennight.ui.reader.web;

import javafx.scene.web.WebEngine;
import org.jspecify.annotations.Nullable;

/**
 * What one reads in a page: the paragraphs in view with their distance from its top, and what is
 * selected, so that both can be found again when the page was rewritten.
 *
 * @param state as the script wrote it
 */
record HeldPlace(String state) {
  private static final String BLOCKS =
      """
      var blocks=Array.prototype.slice.call(document.querySelectorAll(
        'p,li,h1,h2,h3,h4,h5,h6,pre,td,th,summary,figcaption,dt,dd'));
      var words=blocks.map(function(b){return b.textContent.trim();});
      """;

  private static final String HOLD =
      """
      (function(){if(!document.body)return '';%s
      var seen=[];
      for(var i=0;i<blocks.length&&seen.length<12;i++){
        var r=blocks[i].getBoundingClientRect();
        if(r.height>0&&r.bottom>0&&words[i].length>3)seen.push([i,words[i],r.top]);
      }
      var s=window.getSelection(),picked=null;
      if(s.rangeCount>0&&!s.isCollapsed){
        var range=s.getRangeAt(0),e=range.startContainer;
        while(e&&blocks.indexOf(e)<0)e=e.parentNode;
        if(e){var before=document.createRange();before.selectNodeContents(e);
          before.setEnd(range.startContainer,range.startOffset);
          picked=[blocks.indexOf(e),e.textContent,before.toString().length,range.toString()];}
      }
      return JSON.stringify({seen:seen,picked:picked});})()
      """
          .replace("%s", BLOCKS);

  private static final String RESTORE =
      """
      (function(held){%s
      function find(same,at){var best=-1;
        for(var i=0;i<blocks.length;i++)
          if(same(i)&&(best<0||Math.abs(i-at)<Math.abs(best-at)))best=i;
        return best;}
      var places=held.seen.map(function(b){
        return find(function(i){return words[i]===b[1];},b[0]);});
      var top=places.findIndex(function(p){return p>=0;});
      if(top<0){places=held.seen.map(function(b){
          return find(function(i){return words[i].slice(0,20)===b[1].slice(0,20);},b[0]);});
        top=places.findIndex(function(p){return p>=0;});}
      if(top>=0)window.scrollBy(0,
        blocks[places[top]].getBoundingClientRect().top-held.seen[top][2]);
      var p=held.picked;if(!p)return;
      var at=find(function(i){return blocks[i].textContent===p[1];},p[0]);if(at<0)return;
      var walk=document.createTreeWalker(blocks[at],NodeFilter.SHOW_TEXT),range=null,
        left=p[2],rest=p[3].length,node;
      while((node=walk.nextNode())){var length=node.data.length;
        if(!range&&left<length){range=document.createRange();range.setStart(node,left);
          length-=left;left=0;if(rest<=length){range.setEnd(node,node.data.length-length+rest);break;}
          rest-=length;}
        else if(!range)left-=length;
        else{if(rest<=length){range.setEnd(node,rest);break;}rest-=length;range.setEnd(node,length);}}
      if(range){var s=window.getSelection();s.removeAllRanges();s.addRange(range);}})
      """
          .replace("%s", BLOCKS);

  /** What one reads now; null where there is no page. */
  static @Nullable HeldPlace of(WebEngine engine) {
    return engine.executeScript(HOLD) instanceof String state && !state.isEmpty()
        ? new HeldPlace(state)
        : null;
  }

  /** Goes back to it; where none of the paragraphs is left, the page stays where it stands. */
  void restore(WebEngine engine) {
    engine.executeScript(RESTORE.strip() + "(" + state + ")");
  }
}
